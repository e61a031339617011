/** Which agencies an event is for, and what each is told of it: by webhook, feed and stream alike. */
package org.clientpathways.notification.audience;
