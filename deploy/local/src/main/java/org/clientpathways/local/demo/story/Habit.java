package org.clientpathways.local.demo.story;

/**
 * How a service usually deals with referrals; the seeded course of each is drawn around it. Days are medians, shares are
 * out of 1.
 *
 * @param answerDays from sent to the answer
 * @param declined share of answers that are a decline
 * @param unanswered share that never gets an answer
 * @param listed share of those taken on that go on the waiting list first
 * @param listDays from being put on the list to the start
 * @param stayDays from start to end
 */
record Habit(double answerDays, double declined, double unanswered, double listed, double listDays, double stayDays) {}
