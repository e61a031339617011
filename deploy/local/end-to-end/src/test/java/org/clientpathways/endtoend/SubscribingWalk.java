package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clientpathways.endtoend.KeyWorkersPages.Look;
import org.clientpathways.local.demo.story.Account;

/** An administrator's way through the pages with a subscription, from its first page to its deletion. */
final class SubscribingWalk {

    private static final String USERNAME = "charityadministrator";
    private static final String SENT = "org.clientpathways.referral.sent.v1";
    private static final String TEST = "org.clientpathways.subscription.test.v1";
    private static final String ADDRESS = "What is the address to send events to?";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String name = "Case system " + UUID.randomUUID();
    private final Visitor administrator;
    private final PartnersSystem system;
    private final Look look;
    private String page;

    SubscribingWalk(Visitor administrator, PartnersSystem system, Look look) {
        this.administrator = administrator;
        this.system = system;
        this.look = look;
    }

    void walk() {
        administrator.signIn(Arrays.stream(Account.values())
                .filter(account -> account.username().equals(USERNAME))
                .findFirst()
                .orElseThrow());
        adds();
        keepsTheSecret();
        hasTheAddressChecked();
        seesATestTaken();
        Line.Referral referral = seesAReferralDelivered();
        sendsItAgain(referral);
        pausesAndResumes();
        replacesTheSecret();
        deletes();
    }

    private void adds() {
        look.at(administrator, "Your work", "administrators-start");
        administrator.follows("Subscriptions");
        look.at(administrator, "Subscriptions", "subscriptions");
        administrator.follows("Add a subscription");
        look.at(administrator, ADDRESS, "subscription-address");
        administrator.presses("Continue");
        administrator.reads("Enter the address");
        look.at(administrator, ADDRESS, "subscription-address-missing");
        administrator.writes(ADDRESS, "http://192.0.2.1/events");
        administrator.presses("Continue");
        administrator.writes("What do you call it?", name);
        administrator.presses("Continue");
        administrator.ticks("Only some");
        administrator.presses("Continue");
        look.at(administrator, "Which kinds of event?", "subscription-events");
        administrator.ticks("A referral is sent");
        administrator.presses("Continue");
        administrator.ticks("All of them");
        administrator.presses("Continue");
        administrator.presses("Continue");
        look.at(administrator, "Check your answers", "subscription-check");
        administrator.presses("Add the subscription");
        administrator.reads("Give an");
        administrator.findsTyped(ADDRESS, "http://192.0.2.1/events");
        administrator.writes(ADDRESS, system.address());
        administrator.presses("Continue");
        administrator.presses("Add the subscription");
    }

    private void keepsTheSecret() {
        look.at(administrator, "Keep this secret", "subscription-secret");
        String secret = secretShown();
        page = administrator.path().replace("/secret", "");
        administrator.page().reload();
        look.at(administrator, "The secret is not shown again", "subscription-secret-shown");
        administrator.doesNotRead(secret);
        administrator.open(page);
        look.at(administrator, name, "subscription-not-checked");
        administrator.reads("We have not checked the address yet");
        administrator.follows("Check the address");
        look.at(administrator, "Check the address", "subscription-to-check");
        administrator.presses("Check it now");
        administrator.reads("503");
        look.at(administrator, "Check the address", "subscription-check-failed");
        system.keep(secret);
    }

    private void hasTheAddressChecked() {
        administrator.presses("Check it now");
        administrator.reads("The address is checked");
        administrator.reads("Events are sent to the address as they happen.");
        look.at(administrator, name, "subscription-sending");
    }

    private void seesATestTaken() {
        administrator.follows("Send a test event");
        look.at(administrator, "Test events", "subscription-tests");
        administrator.presses("Send a test event");
        administrator.reads("It worked");
        administrator.reads("Taken, thank you");
        look.at(administrator, "Test events", "subscription-tested");
    }

    private Line.Referral seesAReferralDelivered() {
        Line.Referral referral = Line.sent();
        comes(referral, 1);
        administrator.open(page + "/deliveries?status=delivered");
        administrator.seesInTheEnd("A referral is sent");
        administrator.reads("Answered 200");
        look.at(administrator, "Events", "subscription-deliveries");
        return referral;
    }

    private void sendsItAgain(Line.Referral referral) {
        administrator.presses("Send it again");
        administrator.reads("The event is sent again now.");
        comes(referral, 2);
        administrator.follows("Send all events again from a day on");
        look.at(administrator, "From when on should events be sent again?", "subscription-replay");
        administrator.writesDay(
                "From which day on?", LocalDate.now(ZoneId.of("Europe/London")).minusDays(1));
        administrator.writes("From what time on?", "12am");
        administrator.presses("Continue");
        look.at(administrator, "Check your answers", "subscription-replay-check");
        administrator.presses("Send the events again");
        look.at(administrator, "sent again", "subscription-replayed");
        comes(referral, 3);
        assertThat(system.taken().stream()
                        .filter(one -> referral.id().equals(one.subject()))
                        .map(PartnersSystem.Taken::id)
                        .distinct())
                .as("one event, however often it comes")
                .hasSize(1);
    }

    private void pausesAndResumes() {
        administrator.open(page);
        administrator.presses("Pause");
        administrator.reads("Someone at your agency paused this.");
        look.at(administrator, name, "subscription-paused");
        Line.Referral meanwhile = Line.sent();
        administrator.open(page + "/deliveries?status=pending");
        administrator.seesInTheEnd("Sent when the subscription sends events again");
        assertThat(system.times(SENT, meanwhile.id())).isZero();
        administrator.open(page);
        administrator.presses("Start sending again");
        administrator.reads("Events are sent again, from where they stopped.");
        comes(meanwhile, 1);
    }

    private void replacesTheSecret() {
        administrator.follows("Get a new secret");
        look.at(administrator, "For how many hours should the old secret still work?", "subscription-rotate");
        administrator.presses("Get a new secret");
        look.at(administrator, "Keep this secret", "subscription-new-secret");
        system.keep(secretShown());
        administrator.open(page + "/tests");
        administrator.presses("Send a test event");
        administrator.reads("It worked");
        assertThat(system.taken().stream()
                        .filter(one -> one.type().equals(TEST))
                        .reduce((earlier, later) -> later))
                .hasValueSatisfying(one -> assertThat(one.underAll())
                        .as("signed with both secrets")
                        .isTrue());
    }

    private void deletes() {
        administrator.open(page);
        administrator.follows("Delete the subscription");
        look.at(administrator, "Delete this subscription?", "subscription-delete");
        administrator.presses("Delete it");
        administrator.reads("The subscription is deleted.");
        administrator.doesNotRead(name);
        assertThat(administrator.fetches(page).status()).isEqualTo(404);
    }

    private void comes(Line.Referral referral, int times) {
        Awaitility.await("event of " + referral.id())
                .atMost(LONGEST)
                .until(() -> system.times(SENT, referral.id()) >= times);
    }

    private String secretShown() {
        return administrator.page().getByLabel("The secret").inputValue();
    }
}
