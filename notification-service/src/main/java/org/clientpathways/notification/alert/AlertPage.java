package org.clientpathways.notification.alert;

import java.util.List;

/**
 * A page of the caller's open alerts.
 *
 * @param items what is to be done first, then what is only to know; the latest of each first
 * @param next the cursor of the page after it; absent on the last
 * @param count how many are open on all pages together
 */
public record AlertPage(List<AlertView> items, String next, long count) {}
