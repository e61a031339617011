package org.clientpathways.referral.signpost;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.groundwork.problem.Violation;

/**
 * A request to note what the client said became of a signpost.
 *
 * @param obstacle where the client could not, and only then
 * @param followUpOn where the client has not gone yet, and only then: the day on which to ask again
 */
public record FollowUp(
        @NotNull(message = "Say what became of it") SignpostResult result,

        SignpostObstacle obstacle,
        LocalDate followUpOn,

        @Size(max = 10_000, message = "Give the note in at most 10,000 characters")
        String note) {

    /** What does not fit the result, or the day. */
    List<Violation> faults(LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        if ((obstacle != null) != (result == SignpostResult.COULD_NOT)) {
            faults.add(new Violation("obstacle", "Say why the client could not, and only then"));
        }
        if ((followUpOn != null) != (result == SignpostResult.NOT_YET)) {
            faults.add(new Violation("followUpOn", "Give the day to ask again where the client has not gone yet"));
        } else if (followUpOn != null && !followUpOn.isAfter(today)) {
            faults.add(new Violation("followUpOn", "Give a day that is later than today"));
        }
        return faults;
    }
}
