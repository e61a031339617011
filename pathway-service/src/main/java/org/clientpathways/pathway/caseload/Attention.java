package org.clientpathways.pathway.caseload;

/**
 * What needs the key worker, beside waits past their targets.
 *
 * @param overdueSteps steps of the plan that are overdue
 * @param followUpsDue signposts of which it is time to ask
 * @param missedAppointments appointments that were missed on referrals that are open, with none after them that was not cancelled
 */
public record Attention(int overdueSteps, int followUpsDue, int missedAppointments) {}
