package org.clientpathways.frontend.referring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Days;

/** The form that looks for a service, with what was typed into it. */
public record ServiceSearch(Form form) {

    /** Where a journey stands while a service is looked for. */
    public static final String AT = "search";

    /** The field with the need that was searched for. */
    public static final String NEED = "searchNeed";

    private static final String TEXT = "searchText";
    private static final String AGE = "searchAge";
    private static final String PLACE = "searchPlace";

    private static final Step STEP = Step.of(
            AT,
            "Find a service",
            ChoiceQuestion.list(NEED, "What does the client need help with?", "", Option.of(Need.class)),
            TextQuestion.optional(TEXT, "Words").hinted("For example, the name of a service"),
            TextQuestion.optional(AGE, "Age of the client"),
            TextQuestion.optional(PLACE, "Place").hinted("An area, or the first half of a postcode"));

    /** A search that starts from what is known of the client: their age, and the first half of their postcode. */
    static ServiceSearch about(Client client, Answers answers, LocalDate today) {
        Answers known = answers;
        if (client.bornOn() != null) {
            known = known.with(AGE, String.valueOf(Days.age(client.bornOn(), today)));
        }
        if (client.postcode() != null) {
            known = known.with(PLACE, district(client.postcode()));
        }
        return new ServiceSearch(Form.of(known));
    }

    /** The search as it was sent. */
    static ServiceSearch sent(Answers answers) {
        return new ServiceSearch(
                answers.text(AGE).matches("|\\d{1,3}")
                        ? Form.of(answers)
                        : new Form(answers, List.of(new FieldError(AGE, AGE, "Enter the age in whole years"))));
    }

    /** The search with what the directory would not take, at the inputs that it is about. */
    ServiceSearch refused(Map<String, String> violations) {
        Map<String, String> inputs = Map.of("need", NEED, "text", TEXT, "age", AGE, "postcode", PLACE);
        Map<String, String> errors = new LinkedHashMap<>();
        violations.forEach((field, words) -> errors.put(inputs.getOrDefault(field, TEXT), words));
        return new ServiceSearch(new Form(form.answers(), STEP.faults(errors)));
    }

    /** What it asks. */
    public List<Question> questions() {
        return STEP.questions();
    }

    /** What else the journey carries. */
    public List<Answers.Given> carried() {
        Set<String> own = new LinkedHashSet<>(STEP.inputs());
        own.add("serviceId");
        return form.answers().without(own).each();
    }

    String need() {
        return blankAsNull(NEED);
    }

    String text() {
        return blankAsNull(TEXT);
    }

    Integer age() {
        return Optional.ofNullable(blankAsNull(AGE)).map(Integer::valueOf).orElse(null);
    }

    String place() {
        return blankAsNull(PLACE);
    }

    private String blankAsNull(String field) {
        String text = form.answers().text(field);
        return text.isEmpty() ? null : text;
    }

    /** The first half of a UK postcode: all but its last three characters. */
    private static String district(String postcode) {
        String joined = postcode.replaceAll("\\s", "");
        return joined.length() > 4 ? joined.substring(0, joined.length() - 3) : joined;
    }
}
