package org.clientpathways.frontend.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Contact;
import org.clientpathways.frontend.form.Option;

/** What may become of an appointment, as people choose it: with whoever missed or cancelled it in the same answer. */
enum Outcome {
    OFFERED("offered", "I do not know yet", "To come", null),
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

    /** What stands for it in forms and addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Option option() {
        return Option.of(code(), choice);
    }

    /** The one that was chosen. */
    static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The choices for an appointment whose time has come, while the referral is open. */
    static List<Option> past() {
        return Stream.concat(became().stream(), Stream.of(OFFERED.option())).toList();
    }

    /** The choices where something must have become of it. */
    static List<Option> became() {
        return Stream.of(values())
                .filter(one -> one != OFFERED)
                .map(Outcome::option)
                .toList();
    }

    /** The choices for an appointment that is still to come: nobody can have come to it, or missed it. */
    static List<Option> toCome() {
        return Stream.concat(Stream.of(Option.of(OFFERED.code(), "Yes, it is still to come")), cancelled().stream())
                .toList();
    }

    /** The choices that are left where one that is still to come does not take place. */
    static List<Option> cancelled() {
        return Stream.of(CANCELLED_BY_CLIENT, CANCELLED_BY_AGENCY)
                .map(Outcome::option)
                .toList();
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
