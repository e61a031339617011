package org.clientpathways.endtoend;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.endtoend.KeyWorkersPages.Look;
import org.clientpathways.local.demo.story.Account;

/** Three people's way through the pages with a client who did not agree: who shares, who looks at it, who receives. */
final class OverrideWalk {

    private final Visitor keyWorker;
    private final Visitor governance;
    private final Visitor recipient;
    private final Look look;
    private final Recipient who;
    private final Map<String, Object> person = Invented.person();
    private final String name = person.get("givenName") + " " + person.get("familyName");
    private final String client =
            Line.register(person).then().statusCode(201).extract().path("id");
    private final String harm = Invented.sentence();

    /** Whom it is shared with. */
    enum Recipient {
        AGENCY("Everyone at Open Door", "Everyone at Open Door"),
        SERVICE("Only the staff of Open Door Food and Fuel", "The staff of Open Door Food and Fuel (Open Door)");

        private final String option;
        private final String named;

        Recipient(String option, String named) {
            this.option = option;
            this.named = named;
        }
    }

    OverrideWalk(Visitor keyWorker, Visitor governance, Visitor recipient, Recipient who, Look look) {
        this.who = who;
        this.keyWorker = keyWorker;
        this.governance = governance;
        this.recipient = recipient;
        this.look = look;
    }

    /** Records an override for Open Door over REST; gives its id. */
    static String recorded(RequestSpecification asker, String client) {
        return asker.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "recipient",
                        Map.of("agency", "open-door"),
                        "categories",
                        List.of("identity", "risk"),
                        "ground",
                        "serious-harm",
                        "harm",
                        Invented.sentence(),
                        "decidedBy",
                        Invented.name(),
                        "clientTold",
                        true,
                        "reviewOn",
                        LocalDate.now().plusDays(30).toString()))
                .post("/clients/{id}/overrides", client)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void walk() {
        recipient.signIn(Account.OPEN_DOOR_WORKER);
        recipient.open("/clients/" + client);
        recipient.sees("Page not found");
        keyWorker.signIn(Account.KEYWORKER);
        String override = theKeyWorkerShares();
        theRecipientSeesTheClient();
        governance.signIn(Account.GOVERNANCE);
        theGovernanceOfficerFindsIt(override);
        theGovernanceOfficerApproves();
        theGovernanceOfficerEnds();
        recipient.open("/clients/" + client);
        recipient.sees("Page not found");
    }

    private String theKeyWorkerShares() {
        keyWorker.open("/clients/" + client);
        keyWorker.follows("Share without agreement");
        look.at(keyWorker, "Share without the client's agreement", "override-agency");
        keyWorker.ticks("Open Door");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Who at Open Door must see it?", "override-recipient");
        keyWorker.ticks(who.option);
        keyWorker.presses("Continue");
        look.at(keyWorker, "What must they see?", "override-categories");
        keyWorker.ticks("Name and date of birth", "Risk");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Why must it be shared?", "override-ground");
        keyWorker.writes("What harm do you fear", harm);
        keyWorker.presses("Continue");
        keyWorker.reads("Select what in law allows or demands it");
        look.at(keyWorker, "Why must it be shared?", "override-ground-with-an-error");
        keyWorker.findsTyped("What harm do you fear", harm);
        keyWorker.ticks("Serious harm");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Who decided to share this?", "override-decided");
        keyWorker.writes("Name and post", Invented.name());
        keyWorker.presses("Continue");
        look.at(keyWorker, "Have you told the client?", "override-told");
        keyWorker.ticks("No");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Why have you not told the client?", "override-not-told");
        keyWorker.writes("Why have you not told the client?", Invented.sentence());
        keyWorker.presses("Continue");
        look.at(keyWorker, "When will you look at this again?", "override-review");
        keyWorker.writesDay("When will you look at this again?", LocalDate.now().plusDays(14));
        keyWorker.presses("Continue");
        look.at(keyWorker, "Check your answers", "override-check");
        keyWorker.presses("Share without agreement");
        keyWorker.reads("The sharing without agreement is recorded.");
        look.at(keyWorker, name, "client-shared-without-agreement");
        keyWorker.follows(who.named);
        look.at(keyWorker, who.named, "override-as-the-key-worker-sees-it");
        keyWorker.reads(harm);
        keyWorker.isNotOffered("Approve");
        keyWorker.isNotOffered("End this sharing");
        return keyWorker.path().replaceAll(".*/", "");
    }

    private void theRecipientSeesTheClient() {
        recipient.open("/clients/" + client);
        look.at(recipient, name, "client-as-an-override-shows-them");
        recipient.doesNotRead((String) person.get("phone"));
        recipient.doesNotRead(harm);
    }

    private void theGovernanceOfficerFindsIt(String override) {
        look.at(governance, "Your work", "governance-start");
        governance.reads("for your review");
        governance.follows("All that your agency shared without agreement");
        look.at(governance, "Shared without agreement", "overrides");
        governance.page().locator("main a[href='/overrides/" + override + "']").click();
        look.at(governance, who.named, "override-to-review");
        governance.reads(harm);
        governance.follows("Who has seen what of this client");
        look.at(governance, "Who has seen what", "who-has-seen-what-on-an-override");
        governance.reads("the law allows it without the client's agreement");
        governance.doesNotRead((String) person.get("familyName"));
        governance.open("/overrides/" + override);
    }

    private void theGovernanceOfficerApproves() {
        governance.presses("Approve");
        governance.reads("The sharing without agreement is approved.");
        look.at(governance, who.named, "override-approved");
        governance.isNotOffered("Approve");
        keyWorker.open(governance.path());
        keyWorker.reads("Approved");
    }

    private void theGovernanceOfficerEnds() {
        governance.writes("Why does it end?", "x".repeat(10_001));
        governance.presses("End this sharing");
        look.at(governance, who.named, "override-end-with-an-error");
        governance.findsTyped("Why does it end?", "x".repeat(10_001));
        governance.writes("Why does it end?", "The danger has passed");
        governance.presses("End this sharing");
        governance.reads("The sharing without agreement has ended.");
        look.at(governance, who.named, "override-ended");
        governance.reads("The danger has passed");
    }
}
