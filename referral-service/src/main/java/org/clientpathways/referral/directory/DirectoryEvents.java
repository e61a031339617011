package org.clientpathways.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.clientpathways.contracts.event.AgencyDescribed;
import org.clientpathways.contracts.event.ServiceDescribed;
import org.clientpathways.groundwork.journal.Journal;

/** Publishes what the directory says, so that others can name agencies and services and know their targets. */
@ApplicationScoped
class DirectoryEvents {

    private final Journal journal;
    private final Clock clock;

    DirectoryEvents(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Journals an agency; its row is new or locked. */
    void publish(Agency agency) {
        Instant now = clock.instant();
        journal.append(
                agency.alias(),
                agency.alias(),
                now,
                new AgencyDescribed(agency.alias(), agency.name(), agency.kind(), now));
    }

    /** Journals a service, unless it says what was said before; its row is new or locked. */
    void publish(Service service, ServiceDescribed before) {
        ServiceDescribed now = describe(service, before == null ? clock.instant() : before.recordedAt());
        if (now.equals(before)) {
            return;
        }
        String key = service.id().toString();
        Instant at = clock.instant();
        journal.append(key, key, at, describe(service, at));
    }

    /** What would be published of the service as it stands. */
    ServiceDescribed describe(Service service, Instant at) {
        return new ServiceDescribed(
                service.id(),
                service.agency(),
                service.name(),
                EnumSet.copyOf(service.needs()),
                service.responseDays(),
                service.waitDays(),
                service.open(),
                at);
    }
}
