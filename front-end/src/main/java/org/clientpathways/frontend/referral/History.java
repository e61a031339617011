package org.clientpathways.frontend.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Milestone;
import org.clientpathways.frontend.layout.Directory;

/** A referral's history with the names of agencies and services. */
@ApplicationScoped
class History {

    private final Directory directory;

    History(Directory directory) {
        this.directory = directory;
    }

    /**
     * One milestone.
     *
     * @param agency the name of the agency that recorded it
     * @param betterService the name of the service that suits better; empty where none was named
     * @param redirectedTo the name of the service that the client was sent on to; empty where they were not
     * @param last whether it is the one by which the referral stands
     */
    record Entry(Milestone milestone, String agency, String betterService, String redirectedTo, boolean last) {

        /** Who recorded it. */
        public String who() {
            return Stream.of(milestone.name(), agency)
                    .filter(name -> name != null && !name.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The milestones, the newest first. */
    List<Entry> of(List<Milestone> milestones) {
        Milestone last = milestones.stream()
                .filter(Milestone::counts)
                .reduce((one, next) -> next)
                .orElse(null);
        List<Entry> entries = new java.util.ArrayList<>(
                milestones.stream().map(one -> entry(one, one == last)).toList());
        java.util.Collections.reverse(entries);
        return entries;
    }

    private Entry entry(Milestone one, boolean last) {
        return new Entry(
                one,
                one.agency() == null ? "" : directory.agencyName(one.agency()),
                name(one.betterService()),
                name(one.redirectedTo()),
                last);
    }

    private String name(UUID service) {
        return service == null ? "" : directory.service(service).name();
    }
}
