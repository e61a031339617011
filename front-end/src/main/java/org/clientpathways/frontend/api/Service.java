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

    /** Whether it takes no referrals at present. */
    public boolean isClosed() {
        return Boolean.FALSE.equals(open);
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
