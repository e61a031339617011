package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.directory.NamedService;

/** The services that steps may name: those of the directory. */
@ApplicationScoped
class KnownServices {

    private final Directory directory;

    KnownServices(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param services of the steps in their order; none where a step names none
     * @throws Problem 400 where the directory has no such service
     */
    void require(List<UUID> services) {
        Map<UUID, NamedService> known = names(services);
        for (int i = 0; i < services.size(); i++) {
            if (services.get(i) != null && !known.containsKey(services.get(i))) {
                throw Problem.badRequest("steps[" + i + "].serviceId", "Name a service of the directory");
            }
        }
    }

    /** The names of these services. */
    Map<UUID, NamedService> names(List<UUID> services) {
        Set<UUID> named = services.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return directory.names(named);
    }
}
