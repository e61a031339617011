package org.clientpathways.frontend.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A key worker of the user's agency.
 *
 * @param clients whose key worker they are
 * @param openReferrals of those clients
 * @param leftOn null while they work there
 * @param unassigned how many clients have nobody, as they left
 */
public record TeamMember(
        UUID account, String name, long clients, long openReferrals, boolean left, LocalDate leftOn, long unassigned) {}
