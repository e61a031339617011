package org.clientpathways.referral.client;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to search clients by; all that is given must hold.
 *
 * @param text the beginnings of words of the name, in any order
 * @param keyWorker {@code me} for one's own caseload
 */
public record ClientSearch(
        @Size(max = 400, message = "Give the name in at most 400 characters")
        String text,

        LocalDate bornOn,

        @Schema(enumeration = ME) @Pattern(regexp = ME, message = "Give me, or leave it out")
        String keyWorker) {

    static final String ME = "me";

    /** Whether only the caller's own caseload is asked for. */
    boolean mine() {
        return ME.equals(keyWorker);
    }
}
