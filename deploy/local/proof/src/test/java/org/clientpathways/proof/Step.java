package org.clientpathways.proof;

import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;

/** A transition of a referral: what is asked, who asks it, the status and the event that follow. */
enum Step {
    ACCEPT("accepted", "accepted", Map.of()),
    WAITLIST(
            "waiting",
            "waitlisted",
            Map.of(
                    "priority",
                    "routine",
                    "reviewOn",
                    LocalDate.now().plusDays(28).toString())),
    DECLINE("declined", "declined", Map.of("reason", "no-capacity")),
    START("started", "started", Map.of()),
    END("ended", "ended", Map.of("outcome", "need-met", "planned", true)),
    FAIL("failed", "failed", Map.of("reason", "cannot-contact")),
    WITHDRAW("withdrawn", "withdrawn", Map.of("decidedBy", "client", "reason", "client-changed-mind"));

    private final String status;
    private final String happened;
    private final Map<String, Object> body;

    Step(String status, String happened, Map<String, Object> body) {
        this.status = status;
        this.happened = happened;
        this.body = body;
    }

    String verb() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String status() {
        return status;
    }

    /** The event, as {@code referral.accepted}. */
    String happened() {
        return "referral." + happened;
    }

    Map<String, Object> body() {
        return body;
    }

    Account by(DemoService service) {
        return this == WITHDRAW ? NewClient.KEY_WORKER : Account.answeringFor(service.agency());
    }
}
