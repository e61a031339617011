package org.clientpathways.frontend.api;

import java.util.List;
import java.util.UUID;

/** What an agency offers. */
public record Service(
        UUID id,
        String name,
        String description,
        Agency agency,
        List<String> needs,
        List<String> places,
        Integer minimumAge,
        Integer maximumAge,
        String eligibility,
        Integer capacity,
        Targets targets,
        Boolean open) {

    public Service {
        needs = needs == null ? List.of() : List.copyOf(needs);
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** How soon the agency means to answer, and to start, in days. */
    public record Targets(Integer responseDays, Integer waitDays) {}

    /** Its name; who offers it, while the directory has not told its name. */
    public String shown() {
        return name != null ? name : agency == null ? "A service" : "A service of " + agency.shown();
    }

    /** Whether it takes no referrals at present. */
    public boolean isClosed() {
        return Boolean.FALSE.equals(open);
    }

    /** How many days it usually takes until someone has their first contact; 0 where it does not say. */
    public long usualWaitDays() {
        if (targets == null) {
            return 0;
        }
        long response = targets.responseDays() == null ? 0 : targets.responseDays();
        return targets.waitDays() == null ? response : response + targets.waitDays();
    }

    /** The ages it is for, in words; empty where it is for all. */
    public String ages() {
        if (minimumAge != null && maximumAge != null) {
            return minimumAge + " to " + maximumAge;
        }
        if (minimumAge != null) {
            return minimumAge + " and over";
        }
        return maximumAge != null ? "up to " + maximumAge : "";
    }
}
