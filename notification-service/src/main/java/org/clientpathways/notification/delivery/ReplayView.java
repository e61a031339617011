package org.clientpathways.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay does. */
@Schema(name = "Replayed")
record ReplayView(
        @Schema(description = "How many events fit; they are sent, again or for the first time")
        long events) {}
