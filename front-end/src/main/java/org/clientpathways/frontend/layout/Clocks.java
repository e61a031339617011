package org.clientpathways.frontend.layout;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where time comes from. */
final class Clocks {

    private Clocks() {}

    /** The clock of the pages, in the zone that days are counted in. */
    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.system(Days.LONDON);
    }
}
