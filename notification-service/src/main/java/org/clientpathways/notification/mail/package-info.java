/**
 * Mails to key workers of what needs them, and to the contacts of subscriptions that were disabled. Who may have something
 * to be told is noted in the transaction in which it comes in; what there is to tell is read when the mail is made, so that
 * nobody is written of what was done meanwhile, or is no more theirs. No mail says anything about a client.
 */
package org.clientpathways.notification.mail;
