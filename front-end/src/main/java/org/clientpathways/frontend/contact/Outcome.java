package org.clientpathways.frontend.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Contact;
import org.clientpathways.frontend.form.Option;

/** What may become of an appointment, as people choose it: with whoever missed or cancelled it in the same answer. */
enum Outcome {
    OFFERED("offered", "Nothing yet: it is still to come", "To come", null),
    ATTENDED("attended", "The client came", "The client came", null),
    MISSED_BY_CLIENT("missed", "The client did not come", "The client did not come", "client"),
    MISSED_BY_AGENCY("missed", "The service did not keep it", "The service did not keep it", "agency"),
    CANCELLED_BY_CLIENT("cancelled", "The client cancelled it", "The client cancelled it", "client"),
    CANCELLED_BY_AGENCY("cancelled", "The service cancelled it", "The service cancelled it", "agency");

    private final String status;
    private final String choice;
    private final String words;
    private final String who;

    Outcome(String status, String choice, String words, String who) {
        this.status = status;
        this.choice = choice;
        this.words = words;
        this.who = who;
    }

    /** The status at the service. */
    String status() {
        return status;
    }

    /** Who missed or cancelled it, as the service asks. */
    Map<String, Object> who() {
        Map<String, Object> fields = new HashMap<>();
        if (who != null) {
            fields.put(status.equals("missed") ? "missedBy" : "cancelledBy", who);
        }
        return fields;
    }

    private String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The one that was chosen. */
    static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The choices when an appointment is first recorded. */
    static List<Option> all() {
        return Arrays.stream(values())
                .map(one -> Option.of(one.code(), one.choice))
                .toList();
    }

    /** The choices when one was offered. */
    static List<Option> afterOffer() {
        return all().subList(1, values().length);
    }

    /** What became of an appointment in words. */
    static String words(Contact contact) {
        return Arrays.stream(values())
                .filter(one -> one.status.equals(contact.status())
                        && (one.who == null
                                || one.who.equals(contact.missedBy())
                                || one.who.equals(contact.cancelledBy())))
                .map(one -> one.words)
                .findFirst()
                .orElse(contact.status());
    }
}
