package org.clientpathways.referral.client;

import java.util.List;
import org.clientpathways.groundwork.problem.Problem;

/**
 * Told instead of registering somebody a second time. It tells of clients, and that it did is logged: so the transaction in
 * which it is thrown is committed, and must have made nothing.
 */
final class LikelyDuplicates extends Problem {

    LikelyDuplicates(List<Duplicate> duplicates) {
        super(
                409,
                "likely-duplicates",
                "Someone very like this is registered",
                "See whether one of them is this client. If none is, send the request again with the ids of all of them in"
                        + " acceptDuplicates.");
        with("duplicates", duplicates);
    }
}
