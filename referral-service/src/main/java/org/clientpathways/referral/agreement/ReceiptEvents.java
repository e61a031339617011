package org.clientpathways.referral.agreement;

import static org.clientpathways.referral.agreement.ReceiptParties.REPRESENTATIVE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.referral.agreement.AgreementView.RecipientView;

/** What happened to an agreement, as its receipt tells it. */
final class ReceiptEvents {

    private static final String EXPLICIT = "explicit";

    private ReceiptEvents() {}

    /** The events so far, in the order of their times. */
    static List<ConsentReceipt.Event> of(AgreementView agreement, Instant now) {
        List<ConsentReceipt.Event> events = new ArrayList<>();
        events.add(given(agreement));
        for (RecipientView recipient : agreement.recipients()) {
            if (recipient.stoppedAt() != null) {
                events.add(end(
                        recipient.stoppedAt(), client(agreement), "withdrawn", List.of(ReceiptParties.id(recipient))));
            }
        }
        List<String> toTheEnd = ids(agreement, recipient -> recipient.stoppedAt() == null);
        Instant expiredAt = expiredAt(agreement);
        if (expiredAt != null && !expiredAt.isAfter(endedAt(agreement, now))) {
            events.add(end(expiredAt, null, "expired", toTheEnd));
        }
        if (agreement.withdrawnAt() != null && !toTheEnd.isEmpty()) {
            events.add(end(agreement.withdrawnAt(), client(agreement), "withdrawn", toTheEnd));
        }
        if (agreement.replacedAt() != null) {
            events.add(end(agreement.replacedAt(), client(agreement), "replaced", toTheEnd));
        }
        events.sort(Comparator.comparing(ConsentReceipt.Event::eventTime));
        return events;
    }

    private static ConsentReceipt.Event given(AgreementView agreement) {
        String until = agreement.until() == null ? ".." : agreement.until().toString();
        return new ConsentReceipt.Event(
                agreement.recordedAt(),
                agreement.from() + "/" + until,
                agreement.givenBy() == GivenBy.CLIENT ? client(agreement) : REPRESENTATIVE,
                EXPLICIT,
                "given",
                agreement.given().code(),
                agreement.interpreter(),
                agreement.understands(),
                ids(agreement, recipient -> true));
    }

    private static ConsentReceipt.Event end(Instant at, String entity, String state, List<String> recipients) {
        return new ConsentReceipt.Event(at, null, entity, EXPLICIT, state, null, null, null, recipients);
    }

    /** When its last day was over, and no earlier than it was recorded; null where it has no last day. */
    private static Instant expiredAt(AgreementView agreement) {
        Instant over = new Days(agreement.from(), agreement.until()).over();
        return over != null && over.isBefore(agreement.recordedAt()) ? agreement.recordedAt() : over;
    }

    private static Instant endedAt(AgreementView agreement, Instant now) {
        if (agreement.withdrawnAt() != null) {
            return agreement.withdrawnAt();
        }
        return agreement.replacedAt() != null ? agreement.replacedAt() : now;
    }

    private static List<String> ids(AgreementView agreement, Predicate<RecipientView> which) {
        return agreement.recipients().stream()
                .filter(which)
                .map(ReceiptParties::id)
                .toList();
    }

    private static String client(AgreementView agreement) {
        return agreement.clientId().toString();
    }
}
