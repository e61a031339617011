package org.clientpathways.endtoend;

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
            new OverrideWalk(keyWorker, governance, recipient, Visitor::sees).walk();
        }
    }

    @Test
    void itDoesSoWithoutScriptToo() {
        try (Visitor keyWorker = chromium.visitor(false);
                Visitor governance = chromium.visitor(false);
                Visitor recipient = chromium.visitor(false)) {
            new OverrideWalk(keyWorker, governance, recipient, (visitor, heading, picture) -> visitor.sees(heading))
                    .walk();
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
