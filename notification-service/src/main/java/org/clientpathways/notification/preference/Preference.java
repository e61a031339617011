package org.clientpathways.notification.preference;

import jakarta.validation.constraints.NotNull;

/**
 * How somebody wants to be told of what needs them.
 *
 * @param page what the start page tells; the list of all is not changed by it
 * @param mail what is mailed
 */
public record Preference(
        @NotNull(message = "Say how the start page is to tell you: at-once, daily or none")
        Timing page,

        @NotNull(message = "Say how mails are to tell you: at-once, daily or none")
        Timing mail) {

    /** What holds for whoever never said. Nobody is written to who did not ask for it. */
    static final Preference UNSAID = new Preference(Timing.AT_ONCE, Timing.NONE);
}
