package org.clientpathways.frontend.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.frontend.api.Alert;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

class AlertWordsTest {

    private static final UUID CLIENT = UUID.fromString(Samples.CLIENT_ID);
    private static final UUID REFERRAL = UUID.fromString(Samples.REFERRAL_ID);
    private static final UUID NEW_REFERRAL = UUID.fromString("019a2b3c-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("019a2b3c-0000-7000-8000-000000000003");

    @Test
    void aRedirectSaysWhereToAndLeadsThere() {
        AlertRow row = row("redirected", true);
        assertThat(row.words()).isEqualTo("Redirected by Debt Advice to Money Help: There is no room at present");
        assertThat(row.href()).isEqualTo("/referrals/" + NEW_REFERRAL);
    }

    @Test
    void aRedirectThatIsHeldSaysWhatIsMissingAndLeadsToTheDraft() {
        AlertRow row = row("held-for-agreement", true);
        assertThat(row.words())
                .isEqualTo(
                        "Debt Advice would redirect the client to Money Help. Nothing is sent until the client agrees"
                                + " to share with them");
        assertThat(row.href()).isEqualTo("/referrals/" + NEW_REFERRAL);
    }

    @Test
    void aMissedAppointmentSaysWhoDidNotComeAndWhen() {
        assertThat(row("missed-appointment", true).words())
                .isEqualTo("Did not come to the appointment with Debt Advice on 8 January 2026, 2:30pm");
        assertThat(row("missed-appointment", true).href()).isEqualTo("/referrals/" + REFERRAL);
    }

    @Test
    void eachOtherLeadsToThePageWhereSomethingCanBeDone() {
        assertThat(row("follow-up-due", true).href()).isEqualTo("/signposts/" + OTHER);
        assertThat(row("plan-step-overdue", true).href()).isEqualTo("/clients/" + CLIENT + "/route");
        assertThat(row("plan-step-overdue", true).words())
                .isEqualTo("Planned to start with Debt Advice by 7 January 2026, and has not");
        assertThat(row("client-merged", true).href()).isEqualTo("/clients/" + OTHER);
        assertThat(row("declined", true).href()).isEqualTo("/referrals/" + REFERRAL);
        assertThat(row("handed-over", true).words()).isEqualTo("Has another key worker now, of Harbour Trust");
    }

    @Test
    void whatCameToNothingLeadsToReferringTheClientAgain() {
        for (String kind : new String[] {"declined", "failed", "no-response"}) {
            assertThat(row(kind, true).referAgain())
                    .as(kind)
                    .isEqualTo("/clients/" + CLIENT + "/refer?again=" + REFERRAL);
        }
        assertThat(row("declined", false).referAgain()).isEqualTo("/clients/" + CLIENT + "/refer");
        assertThat(row("missed-appointment", true).referAgain()).isNull();
        assertThat(new AlertRow(alert("declined"), null, "", "", "", false).referAgain())
                .isNull();
    }

    @Test
    void eachSaysWhatToDo() {
        assertThat(row("declined", true).toDo()).startsWith("See why, and refer the client to another service");
        assertThat(row("no-response", true).toDo()).startsWith("Ask the service for an answer");
        assertThat(row("started", true).toDo()).isEqualTo("There is nothing to do.");
        assertThat(row("ended", true).toDo()).startsWith("There is nothing to do, unless");
    }

    @Test
    void aReferralThatMayNotBeSeenLeadsToTheClientsRoute() {
        assertThat(row("declined", false).href()).isEqualTo("/clients/" + CLIENT + "/route");
    }

    @Test
    void aPlannedStepWithoutAServiceSaysThatItHasNotHappened() {
        AlertRow step = new AlertRow(planned(null), "Ann Example", "the service", "", "", true);
        assertThat(step.words()).isEqualTo("A planned step was due by 7 January 2026, and has not happened");
    }

    @Test
    void whatIsOfAStrangerLeadsNowhere() {
        assertThat(new AlertRow(alert("follow-up-due"), null, "", "", "", true).href())
                .isNull();
    }

    private static AlertRow row(String kind, boolean seen) {
        return new AlertRow(alert(kind), "Ann Example", "Debt Advice", "Money Help", "Harbour Trust", seen);
    }

    private static Alert alert(String kind) {
        return alert(kind, OTHER);
    }

    private static Alert planned(UUID service) {
        return alert("plan-step-overdue", service);
    }

    private static Alert alert(String kind, UUID service) {
        return new Alert(
                UUID.fromString("019a2b3c-0000-7000-8000-0000000000e1"),
                kind,
                true,
                CLIENT,
                REFERRAL,
                service,
                NEW_REFERRAL,
                null,
                null,
                OTHER,
                OTHER,
                "no-capacity",
                null,
                "client",
                Instant.parse("2026-01-08T14:30:00Z"),
                LocalDate.parse("2026-01-07"),
                Instant.parse("2026-01-08T14:30:00Z"));
    }
}
