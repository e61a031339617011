package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two workers of two agencies, each at a browser of their own. */
@WithTheWholeSystem
class TheLineInTheBrowserIT {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void twoWorkersOfTwoAgenciesWalkTheLine() {
        try (Visitor keyWorker = chromium.visitor(true);
                Visitor serviceWorker = chromium.visitor(true)) {
            walkTheLine(keyWorker, serviceWorker, Visitor::sees);
        }
    }

    @Test
    void theyDoSoWithoutScriptToo() {
        try (Visitor keyWorker = chromium.visitor(false);
                Visitor serviceWorker = chromium.visitor(false)) {
            walkTheLine(keyWorker, serviceWorker, (visitor, heading, picture) -> visitor.sees(heading));
        }
    }

    @Test
    void theKeyWorkerIsAskedBeforeSomebodyIsRegisteredTwice() {
        Map<String, Object> person = Invented.person();
        Line.register(person).then().statusCode(201);
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Account.KEYWORKER);
            KeyWorkersPages pages =
                    new KeyWorkersPages(keyWorker, person, (who, heading, picture) -> who.sees(heading));
            pages.register();
            keyWorker.sees("Is this client registered already?", "likely-duplicates");
            keyWorker.presses("Register as a new client");
            keyWorker.sees(pages.name());
        }
    }

    @Test
    void aDeclinedReferralShowsTheKeyWorkerWhy() {
        Line.Referral referral = Line.sent();
        try (Visitor keyWorker = chromium.visitor(true);
                Visitor serviceWorker = chromium.visitor(true)) {
            serviceWorker.signIn(Line.SERVICE_WORKER);
            serviceWorker.open("/referrals/" + referral.id());
            serviceWorker.follows("Decline the referral");
            serviceWorker.sees("Decline this referral", "decline");
            serviceWorker.presses("Decline the referral");
            serviceWorker.reads("Select a reason");
            serviceWorker.sees("Decline this referral", "decline-with-an-error");
            serviceWorker.ticks("There is no room");
            serviceWorker.writes("Note for the other agency", "Full until the summer.");
            serviceWorker.presses("Decline the referral");
            keyWorker.signIn(Account.KEYWORKER);
            keyWorker.open("/referrals/" + referral.id());
            keyWorker.reads("There is no room at present");
            keyWorker.reads("Full until the summer.");
        }
    }

    @Test
    void anotherAgencyIsToldThatThereIsNothing() {
        Line.Referral referral = Line.sent();
        try (Visitor outsider = chromium.visitor(true)) {
            outsider.signIn(Account.OUTSIDER);
            outsider.open("/clients/" + referral.client());
            outsider.sees("Page not found", "nothing-here");
            outsider.open("/referrals/" + referral.id());
            outsider.sees("Page not found");
            outsider.open("/clients/" + referral.client() + "/route");
            outsider.sees("Page not found");
        }
    }

    @Test
    void hostileTextIsShownAsTypedAndDoesNothing() {
        Map<String, Object> person = Invented.person();
        String family = "<script>document.title='taken'</script>";
        person.put("familyName", family);
        String id = Line.register(person).then().statusCode(201).extract().path("id");
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Account.KEYWORKER);
            keyWorker.open("/clients/" + id);
            keyWorker.sees(person.get("givenName") + " " + family, "hostile-text");
            assertThat(keyWorker.page().title()).contains(family);
        }
    }

    private static void walkTheLine(Visitor keyWorker, Visitor serviceWorker, KeyWorkersPages.Look look) {
        KeyWorkersPages pages = new KeyWorkersPages(keyWorker, Invented.person(), look);
        String reason = Invented.sentence();
        keyWorker.signIn(Account.KEYWORKER);
        look.at(keyWorker, "Your work", "key-worker-start");
        pages.register();
        look.at(keyWorker, pages.name(), "client-registered");
        pages.agree();
        look.at(keyWorker, pages.name(), "client-agreed");
        pages.refer(reason);

        serviceWorker.signIn(Line.SERVICE_WORKER);
        look.at(serviceWorker, "Your work", "service-worker-start");
        serviceWorker.follows("Referrals to you");
        look.at(serviceWorker, "Referrals to you", "inbox");
        serviceWorker.followsInTheList(pages.name());
        look.at(serviceWorker, pages.name(), "referral-received");
        serviceWorker.reads(reason);
        serviceWorker.doesNotRead("Polish");
        act(serviceWorker, look, "Accept the referral", "Accept this referral", "accept");
        serviceWorker.follows("Put the client on the waiting list");
        look.at(serviceWorker, "Put the client on the waiting list", "waitlist");
        serviceWorker.ticks("Soon");
        serviceWorker.writesDay(
                "When will you look at this again?", LocalDate.now().plusDays(30));
        serviceWorker.presses("Put on the waiting list");
        serviceWorker.reads("The client is on the waiting list.");
        serviceWorker.follows("Record that the client started");
        look.at(serviceWorker, "Record that the client started", "start");
        serviceWorker.presses("Record the start");
        serviceWorker.reads("The start is recorded.");
        serviceWorker.follows("Record that the help ended");
        look.at(serviceWorker, "Record that the help ended", "end");
        serviceWorker.ticks("The need was met", "Yes");
        serviceWorker.presses("Record the end");
        serviceWorker.reads("The end is recorded.");
        look.at(serviceWorker, pages.name(), "referral-ended");

        keyWorker.follows("See the referral");
        look.at(keyWorker, pages.name(), "referral-as-the-key-worker-sees-it");
        keyWorker.reads("The need was met");
        keyWorker.follows("See the client's route");
        keyWorker.seesInTheEnd("Outcome: The need was met");
        look.at(keyWorker, pages.name(), "route");
        keyWorker.open("/clients");
        look.at(keyWorker, "Your clients", "caseload");
        keyWorker.follows("Sent referrals");
        look.at(keyWorker, "Referrals that your agency sent", "sent");
    }

    private static void act(Visitor visitor, KeyWorkersPages.Look look, String link, String heading, String picture) {
        visitor.follows(link);
        look.at(visitor, heading, picture);
        visitor.presses(link);
        visitor.reads("The referral is accepted.");
    }
}
