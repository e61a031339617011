package org.clientpathways.frontend.subscriptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientpathways.contracts.EventType;
import org.clientpathways.frontend.form.Option;

/** The events that an agency can be sent, in words, as people choose among them. */
enum EventWords {
    SENT(EventType.REFERRAL_SENT, "A referral is sent", Group.REFERRALS),
    ACCEPTED(EventType.REFERRAL_ACCEPTED, "A referral is accepted", Group.REFERRALS),
    WAITLISTED(EventType.REFERRAL_WAITLISTED, "A client is put on a waiting list", Group.REFERRALS),
    DECLINED(EventType.REFERRAL_DECLINED, "A referral is declined", Group.REFERRALS),
    REDIRECTED(EventType.REFERRAL_REDIRECTED, "A client is redirected to another service", Group.REFERRALS),
    STARTED(EventType.REFERRAL_STARTED, "A client starts with a service", Group.REFERRALS),
    ENDED(EventType.REFERRAL_ENDED, "A client's time with a service ends", Group.REFERRALS),
    FAILED(EventType.REFERRAL_FAILED, "A referral comes to nothing", Group.REFERRALS),
    WITHDRAWN(EventType.REFERRAL_WITHDRAWN, "A referral is withdrawn", Group.REFERRALS),
    CORRECTED(EventType.REFERRAL_CORRECTED, "A referral is marked as entered in error", Group.REFERRALS),
    TAKEN_BACK(EventType.REFERRAL_TAKEN_BACK, "The last step of a referral is taken back", Group.REFERRALS),
    AGREEMENT_WITHDRAWN(
            EventType.AGREEMENT_WITHDRAWN, "A client takes back their agreement to share", Group.AGREEMENTS),
    AGREEMENT_EXPIRED(EventType.AGREEMENT_EXPIRED, "A client's agreement to share comes to its end", Group.AGREEMENTS),
    AGREEMENT_GIVEN(
            EventType.AGREEMENT_GIVEN, "A client's agreement is replaced by one without your agency", Group.AGREEMENTS),
    OVERRIDE_RECORDED(
            EventType.OVERRIDE_RECORDED,
            "Something is shared with your agency without the client's agreement",
            Group.OVERRIDES);

    private final EventType type;
    private final String words;
    private final Group group;

    EventWords(EventType type, String words, Group group) {
        this.type = type;
        this.words = words;
        this.group = group;
    }

    private enum Group {
        REFERRALS("Referrals"),
        AGREEMENTS("Agreements to share"),
        OVERRIDES("Sharing without agreement");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }
    }

    /** The CloudEvents type. */
    String code() {
        return type.typeName();
    }

    /** All to choose among, under a heading for each group. */
    static List<Option> options() {
        List<Option> options = new ArrayList<>();
        Group last = null;
        for (EventWords one : values()) {
            Option option = Option.of(one.code(), one.words);
            options.add(one.group == last ? option : option.under(one.group.heading));
            last = one.group;
        }
        return options;
    }

    /** The words of a type; one that this version does not know is shown as it is. */
    static String of(String type) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(type))
                .map(one -> one.words)
                .findFirst()
                .orElse(type);
    }
}
