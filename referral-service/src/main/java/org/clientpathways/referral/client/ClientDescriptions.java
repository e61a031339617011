package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.event.ClientDescribed;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.referral.deprivation.Deprivation;
import org.clientpathways.referral.deprivation.Deprivations;

/** Publishes what figures may know of a client: coarse, and without a name, a date or a postcode. */
@ApplicationScoped
class ClientDescriptions {

    /** How many years of birth make a band. */
    private static final int BAND = 5;

    private final Deprivations deprivations;
    private final Journal journal;

    ClientDescriptions(Deprivations deprivations, Journal journal) {
        this.deprivations = deprivations;
        this.journal = journal;
    }

    /** Journals the client's description, unless it says what was said before. */
    void publish(UUID id, ClientDetails before, ClientDetails now, Instant at) {
        ClientDescribed description = describe(id, now, at);
        if (before == null || !describe(id, before, at).equals(description)) {
            journal.append(id.toString(), id.toString(), at, description);
        }
    }

    private ClientDescribed describe(UUID id, ClientDetails details, Instant at) {
        Optional<Deprivation> place = deprivations.at(details.postcode());
        return new ClientDescribed(
                id,
                place.map(Deprivation::area).orElse(null),
                place.map(Deprivation::quintile).orElse(null),
                place.map(Deprivation::index).orElse(null),
                band(details.bornOn().getYear()),
                details.sex(),
                details.ethnicGroup(),
                details.access().languageNeed(),
                at);
    }

    private static String band(int year) {
        int first = year - year % BAND;
        return first + "-" + (first + BAND - 1);
    }
}
