package org.clientpathways.endtoend;

import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.endtoend.OverrideWalk.Recipient;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client shares, in the pages of those who record it, those who receive it, and those who answer for it. */
@WithTheWholeSystem
class SharingInTheBrowserIT {

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
    void aClientAgreesChangesTheirMindAndSeesWhoHasSeenWhat() {
        try (Visitor keyWorker = chromium.visitor(true);
                Visitor serviceWorker = chromium.visitor(true)) {
            new AgreementWalk(keyWorker, serviceWorker, Visitor::sees).walk();
        }
    }

    @Test
    void theyDoSoWithoutScriptToo() {
        try (Visitor keyWorker = chromium.visitor(false);
                Visitor serviceWorker = chromium.visitor(false)) {
            new AgreementWalk(keyWorker, serviceWorker, (visitor, heading, picture) -> visitor.sees(heading)).walk();
        }
    }

    @Test
    void theLawOverridesAndAnotherPersonLooksAtIt() {
        try (Visitor keyWorker = chromium.visitor(true);
                Visitor governance = chromium.visitor(true);
                Visitor recipient = chromium.visitor(true)) {
            new OverrideWalk(keyWorker, governance, recipient, Recipient.AGENCY, Visitor::sees).walk();
        }
    }

    @Test
    void itDoesSoWithoutScriptToo() {
        try (Visitor keyWorker = chromium.visitor(false);
                Visitor governance = chromium.visitor(false);
                Visitor recipient = chromium.visitor(false)) {
            new OverrideWalk(
                            keyWorker,
                            governance,
                            recipient,
                            Recipient.SERVICE,
                            (visitor, heading, picture) -> visitor.sees(heading))
                    .walk();
        }
    }

    @Test
    void aChildAgreesWhoUnderstands() {
        Map<String, Object> child = Invented.person();
        child.put("bornOn", LocalDate.now().minusYears(12).toString());
        String client = Line.register(child).then().statusCode(201).extract().path("id");
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Account.KEYWORKER);
            keyWorker.open("/clients/" + client + "/agreements/new?service=" + Line.serviceId(Line.SERVICE));
            keyWorker.ticks("Only the staff of Harbour Debt Advice");
            keyWorker.presses("Continue");
            keyWorker.ticks("To take on a referral");
            keyWorker.presses("Continue");
            keyWorker.ticks("Name and date of birth", "Postcode, phone");
            keyWorker.presses("Continue");
            keyWorker.presses("Continue");
            keyWorker.ticks("Spoken", "The client");
            keyWorker.presses("Continue");
            keyWorker.presses("Continue");
            keyWorker.reads("Confirm that the client understands.");
            keyWorker.sees("Does the client understand what they agree to?", "agreement-understands");
            keyWorker.ticks("I explained it");
            keyWorker.presses("Continue");
            keyWorker.presses("Record the agreement");
            keyWorker.reads("The agreement is recorded. Now go on with the referral.");
        }
    }

    @Test
    void nobodyApprovesWhatTheyRecordedThemselves() {
        Somebody both = Somebody.of(Account.GOVERNANCE.agency(), "key-worker", "governance");
        String override = OverrideWalk.recorded(both.asks(), Line.register());
        try (Visitor visitor = chromium.visitor(true)) {
            visitor.signIn(both);
            visitor.open("/overrides/" + override);
            visitor.reads("Another person must approve this.");
            visitor.isNotOffered("Approve");
        }
        both.asks()
                .header("If-Match", "*")
                .post("/overrides/{id}/approve", override)
                .then()
                .statusCode(403);
    }
}
