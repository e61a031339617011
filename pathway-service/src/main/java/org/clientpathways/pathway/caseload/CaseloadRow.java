package org.clientpathways.pathway.caseload;

import java.time.Instant;
import java.util.UUID;

/**
 * A client's place in a key worker's list.
 *
 * @param client the client
 * @param waitingSince the beginning of the oldest wait on a referral that the agency sent; the far future where none waits
 * @param attention what needs the key worker, beside waits past their targets
 */
record CaseloadRow(UUID client, Instant waitingSince, Attention attention) {}
