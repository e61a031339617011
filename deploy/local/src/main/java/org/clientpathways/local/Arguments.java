package org.clientpathways.local;

import java.util.List;

/**
 * What the launcher is asked to do. The script before it answers {@code --help}, so that nothing need be built for that.
 *
 * @param fresh whether to delete the data first
 * @param demo whether to load the demo
 */
record Arguments(boolean fresh, boolean demo) {

    private static final String FRESH = "--fresh";
    private static final String NO_DEMO = "--no-demo";

    /** @throws UserError naming what it does not know */
    static Arguments of(String... words) {
        List<String> given = List.of(words);
        given.stream()
                .filter(word -> !List.of(FRESH, NO_DEMO).contains(word))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UserError(
                            "There is no option " + unknown + ": deploy/local/start --help lists those there are.");
                });
        return new Arguments(given.contains(FRESH), !given.contains(NO_DEMO));
    }
}
