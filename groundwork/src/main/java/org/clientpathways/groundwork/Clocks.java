package org.clientpathways.groundwork;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Where time comes from. */
public final class Clocks {

    /** The zone that days and weeks are counted in. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Clocks() {}

    /** The clock of the service: UTC, whole milliseconds, as instants are published. */
    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }
}
