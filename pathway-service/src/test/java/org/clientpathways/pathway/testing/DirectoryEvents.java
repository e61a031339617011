package org.clientpathways.pathway.testing;

import static org.clientpathways.pathway.testing.ClientStory.day;

import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.AgencyKind;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.event.AgencyDescribed;
import org.clientpathways.contracts.event.ServiceDescribed;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** Events of an invented directory. */
public final class DirectoryEvents {

    private DirectoryEvents() {}

    /** The trust offers a service that answers within 5 days and begins within 28. */
    public static PublishedEvent service(long sequence, UUID service, String name) {
        return service(sequence, service, ClientStory.TRUST, name);
    }

    /** This agency offers such a service. */
    public static PublishedEvent service(long sequence, UUID service, String agency, String name) {
        return service(sequence, service, agency, name, 5, 28);
    }

    /** This agency offers a service with these targets. */
    public static PublishedEvent service(
            long sequence, UUID service, String agency, String name, int responseDays, int waitDays) {
        var data =
                new ServiceDescribed(service, agency, name, Set.of(Need.HOUSING), responseDays, waitDays, true, day(0));
        return new PublishedEvent(
                Ids.next(),
                EventType.SERVICE_DESCRIBED,
                service.toString(),
                sequence,
                service.toString(),
                day(0),
                data);
    }

    public static PublishedEvent agency(long sequence, String alias, String name) {
        var data = new AgencyDescribed(alias, name, AgencyKind.CHARITY, day(0));
        return new PublishedEvent(Ids.next(), EventType.AGENCY_DESCRIBED, alias, sequence, alias, day(0), data);
    }
}
