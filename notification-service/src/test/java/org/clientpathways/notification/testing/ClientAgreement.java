package org.clientpathways.notification.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.event.AgreementExpired;
import org.clientpathways.contracts.event.AgreementGiven;
import org.clientpathways.contracts.event.AgreementWithdrawn;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.OverrideLapsed;
import org.clientpathways.contracts.event.OverrideRecorded;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What a client of its own agreed to, and the overrides there were, as events on the topic; each gives the event's id. */
public final class ClientAgreement {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.125Z");

    public final UUID client = Ids.next();
    private final String broker;
    private long sequence;

    public ClientAgreement(String broker) {
        this.broker = broker;
    }

    public String given(UUID agreement, UUID replaces, Recipient... recipients) {
        return publish(
                agreement,
                new AgreementGiven(
                        agreement,
                        client,
                        List.of(recipients),
                        Set.of(Purpose.REFERRAL),
                        Set.of(Category.IDENTITY, Category.HEALTH),
                        LocalDate.parse("2026-03-02"),
                        null,
                        replaces,
                        AT));
    }

    public String withdrawn(UUID agreement, Recipient... recipients) {
        return publish(agreement, new AgreementWithdrawn(agreement, client, List.of(recipients), AT));
    }

    public String expired(UUID agreement, Recipient... recipients) {
        return publish(
                agreement,
                new AgreementExpired(agreement, client, List.of(recipients), LocalDate.parse("2026-03-01"), AT));
    }

    public String overridden(String by, Recipient recipient) {
        UUID override = Ids.next();
        return publish(
                override,
                new OverrideRecorded(
                        override,
                        client,
                        by,
                        recipient,
                        Set.of(Category.IDENTITY, Category.RISK),
                        OverrideGround.CHILD_PROTECTION,
                        AT.plusSeconds(259_200),
                        AT));
    }

    public String overrideLapsed(String by, Recipient recipient) {
        UUID override = Ids.next();
        return publish(override, new OverrideLapsed(override, client, by, recipient, AT));
    }

    private String publish(UUID subject, EventData data) {
        UUID id = Ids.next();
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(List.of(new PublishedEvent(
                    id, EventType.of(data), client.toString(), ++sequence, subject.toString(), AT, data)));
        }
        return id.toString();
    }
}
