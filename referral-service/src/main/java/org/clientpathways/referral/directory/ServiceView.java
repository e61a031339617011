package org.clientpathways.referral.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A service as the directory shows it.
 *
 * @param places areas or postcode districts it serves; none means everywhere
 * @param minimumAge in whole years; absent where there is none
 * @param maximumAge in whole years; absent where there is none
 * @param staff accounts of those who work for it; shown to their own agency alone
 */
public record ServiceView(
        UUID id,
        String name,
        String description,
        AgencyName agency,
        Set<Need> needs,
        List<String> places,
        Integer minimumAge,
        Integer maximumAge,
        String eligibility,
        Integer capacity,
        Targets targets,
        List<UUID> staff,
        boolean open) {

    /** The service as a caller of this agency sees it. */
    static ServiceView of(Service service, AgencyName agency, String callersAgency) {
        return new ServiceView(
                service.id(),
                service.name(),
                service.description(),
                agency,
                new TreeSet<>(service.needs()),
                service.places().stream().sorted().toList(),
                service.minimumAge(),
                service.maximumAge(),
                service.eligibility(),
                service.capacity(),
                new Targets(service.responseDays(), service.waitDays()),
                service.agency().equals(callersAgency)
                        ? service.staff().stream().sorted().toList()
                        : null,
                service.open());
    }
}
