package org.clientpathways.notification.preference;

import java.time.Instant;

/**
 * How somebody is told, and whether that works.
 *
 * @param address where mails go; absent where the account has none
 * @param toldBefore with a daily start page: it tells what came before this instant
 */
public record PreferenceView(Timing page, Timing mail, MailState mailState, String address, Instant toldBefore) {}
