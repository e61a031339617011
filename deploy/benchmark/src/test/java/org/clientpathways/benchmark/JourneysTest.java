package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class JourneysTest {

    @Test
    void aJourneyLastsFromItsDepartureToItsFirstArrival() {
        Journeys journeys = new Journeys();
        journeys.arrived("soon", 1_500_000);
        journeys.left("soon", 500_000);
        journeys.arrived("soon", 9_000_000);

        Histogram times = journeys.take();

        assertThat(times.getTotalCount()).isOne();
        assertThat(times.getMaxValue()).isEqualTo(1_000);
    }

    @Test
    void whatArrivedBeforeItLeftTookNoTime() {
        Journeys journeys = new Journeys();
        journeys.arrived("at once", 1);
        journeys.left("at once", 2);

        assertThat(journeys.take().getMaxValue()).isZero();
    }
}
