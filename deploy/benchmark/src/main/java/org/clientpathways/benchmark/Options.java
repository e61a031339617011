package org.clientpathways.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the benchmark is asked to do.
 *
 * @param pace how long it takes over it
 * @param measurements which of them
 */
record Options(Pace pace, Set<Measurement> measurements) {

    private static final String QUICK = "--quick";
    private static final String ONLY = "--only";

    /** @throws IllegalArgumentException naming what it does not know */
    static Options of(String... words) {
        Pace pace = Pace.FULL;
        Set<Measurement> measurements = EnumSet.allOf(Measurement.class);
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(QUICK)) {
                pace = Pace.QUICK;
            } else if (words[i].equals(ONLY) && i + 1 < words.length) {
                measurements = named(words[++i]);
            } else {
                throw new IllegalArgumentException(
                        "There is no option " + words[i] + ": deploy/benchmark/run --help lists those there are.");
            }
        }
        return new Options(pace, measurements);
    }

    private static Set<Measurement> named(String words) {
        Set<Measurement> named = EnumSet.noneOf(Measurement.class);
        for (String word : List.of(words.split(","))) {
            named.add(Arrays.stream(Measurement.values())
                    .filter(one -> word.equals(one.word()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no measurement " + word + ": deploy/benchmark/run --help lists them.")));
        }
        return named;
    }
}
