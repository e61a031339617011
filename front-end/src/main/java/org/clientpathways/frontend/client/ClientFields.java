package org.clientpathways.frontend.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;

/** Turns answers about a client into the service's fields, and back. */
public final class ClientFields {

    private static final Set<String> YES_OR_NO = Set.of("interpreterNeeded");

    private ClientFields() {}

    /** The fields of a new client: what was left empty is left out. */
    public static Map<String, Object> given(List<Step> steps, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        steps.forEach(step -> step.questions().stream()
                .filter(question -> question.isAnswered(answers))
                .forEach(question -> fields.put(question.field(), value(question, answers))));
        return fields;
    }

    /** The fields of one page as a merge patch: what was emptied is null, and so removed (RFC 7396). */
    public static Map<String, Object> changed(Step step, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        step.questions()
                .forEach(question ->
                        fields.put(question.field(), question.isAnswered(answers) ? value(question, answers) : null));
        return fields;
    }

    /** The answers that a client's record already gives. */
    public static Answers answers(Client client) {
        Answers answers = Answers.none();
        if (client.bornOn() != null) {
            answers = DateQuestion.optional("bornOn", "", DateQuestion.When.ANY).fill(answers, client.bornOn());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("givenName", client.givenName());
        texts.put("familyName", client.familyName());
        texts.put("postcode", client.postcode());
        texts.put("phone", client.phone());
        texts.put("email", client.email());
        texts.put("language", client.language());
        texts.put("sex", client.sex());
        texts.put("ethnicGroup", client.ethnicGroup());
        if (client.interpreterNeeded() != null) {
            texts.put("interpreterNeeded", client.interpreterNeeded() ? "yes" : "no");
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getValue() != null) {
                answers = answers.with(text.getKey(), text.getValue());
            }
        }
        return answers.with("accessNeeds", client.accessNeeds());
    }

    private static Object value(Question question, Answers answers) {
        String field = question.field();
        if (question instanceof DateQuestion date) {
            return date.date(answers).map(Object::toString).orElse(null);
        }
        if (question instanceof ChoiceQuestion choice && choice.look() == ChoiceQuestion.Look.CHECKBOXES) {
            return answers.all(field);
        }
        return YES_OR_NO.contains(field) ? (Object) answers.one(field).equals("yes") : answers.text(field);
    }
}
