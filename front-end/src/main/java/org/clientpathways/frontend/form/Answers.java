package org.clientpathways.frontend.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed and chosen in a form, by field and in the form's order. */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, List<String>> values;

    private Answers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** One value of one field, as a hidden input carries it. */
    public record Given(String field, String value) {}

    /** Nothing answered yet. */
    public static Answers none() {
        return NONE;
    }

    /** The answers of a posted form. */
    public static Answers of(Map<String, ? extends Collection<String>> form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.forEach((field, given) -> values.put(field, List.copyOf(given)));
        return new Answers(values);
    }

    /** The first value of a field as it was typed; empty where there is none. */
    public String one(String field) {
        List<String> given = all(field);
        return given.isEmpty() ? "" : given.get(0);
    }

    /** The first value of a field without blanks around it, its lines ended as in JSON; empty where there is none. */
    public String text(String field) {
        return one(field).replace("\r\n", "\n").strip();
    }

    /** Every value of a field; none where it was left out. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether the form had this field at all, even empty. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** These answers with one field set anew. */
    public Answers with(String field, String... given) {
        return with(field, Arrays.asList(given));
    }

    /** These answers with one field set anew. */
    public Answers with(String field, List<String> given) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(field, List.copyOf(given));
        return new Answers(changed);
    }

    /** These answers without some fields. */
    public Answers without(Set<String> fields) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(fields);
        return new Answers(kept);
    }

    /** Every value of every field, for hidden inputs. */
    public List<Given> each() {
        List<Given> each = new ArrayList<>();
        values.forEach((field, given) -> given.forEach(value -> each.add(new Given(field, value))));
        return each;
    }
}
