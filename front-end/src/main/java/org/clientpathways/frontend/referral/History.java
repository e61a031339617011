package org.clientpathways.frontend.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Milestone;
import org.clientpathways.frontend.api.Referral;
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
     * @param redirectedTo the name of the service that the client was redirected to; empty where they were not
     * @param heldByRedirect whether a redirect made the referral and held it, so that nobody of the agency made a draft
     * @param last whether it is the one by which the referral stands
     */
    record Entry(
            Milestone milestone,
            String agency,
            String betterService,
            String redirectedTo,
            boolean heldByRedirect,
            boolean last) {

        /** Whether somebody of this agency would look here for a way to take it back: what was sent only its sender would. */
        public boolean mightBeTakenBack(String viewer) {
            return last
                    && !milestone.closedWithItsRedirect()
                    && switch (milestone.transition()) {
                        case "keep-as-draft" -> false;
                        case "send" -> viewer.equals(milestone.agency());
                        default -> true;
                    };
        }

        /** Who recorded it; empty where the viewer may not know, or nobody did. */
        public String who() {
            return heldByRedirect
                    ? ""
                    : Stream.of(milestone.name(), agency)
                            .filter(name -> name != null && !name.isBlank())
                            .collect(Collectors.joining(", "));
        }
    }

    /** The milestones of a referral, the newest first. */
    List<Entry> of(Referral referral, List<Milestone> milestones) {
        Milestone last = milestones.stream()
                .filter(Milestone::counts)
                .reduce((one, next) -> next)
                .orElse(null);
        List<Entry> entries = new java.util.ArrayList<>(milestones.stream()
                .map(one -> entry(referral, one, one == last))
                .toList());
        java.util.Collections.reverse(entries);
        return entries;
    }

    private Entry entry(Referral referral, Milestone one, boolean last) {
        return new Entry(
                one,
                one.agency() == null ? "" : directory.agencyName(one.agency()),
                name(one.betterService()),
                name(one.redirectedTo()),
                referral.isContinuing() && "keep-as-draft".equals(one.transition()),
                last);
    }

    private String name(UUID service) {
        return service == null ? "" : directory.service(service).name();
    }
}
