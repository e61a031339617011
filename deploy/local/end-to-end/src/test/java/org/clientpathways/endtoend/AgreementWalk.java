package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.endtoend.KeyWorkersPages.Look;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;

/** Two workers' way through the pages with a client who agrees, changes what they agreed, and stops sharing. */
final class AgreementWalk {

    private static final String BOTH = "Everyone at Harbour Trust, Everyone at Open Door";

    private final Visitor keyWorker;
    private final Visitor serviceWorker;
    private final Look look;
    private final Map<String, Object> person = Invented.person();
    private final String client =
            Line.register(person).then().statusCode(201).extract().path("id");
    private final KeyWorkersPages pages;
    private final String representative = Invented.name();

    AgreementWalk(Visitor keyWorker, Visitor serviceWorker, Look look) {
        this.keyWorker = keyWorker;
        this.serviceWorker = serviceWorker;
        this.look = look;
        this.pages = new KeyWorkersPages(keyWorker, person, look);
    }

    void walk() {
        keyWorker.signIn(Account.KEYWORKER);
        serviceWorker.signIn(Line.SERVICE_WORKER);
        keyWorker.open(page(""));
        agreesByARepresentative();
        takesTheReceiptHome();
        agreesWithTwoAndChangesIt();
        String referral = isReferred();
        serviceWorker.open("/referrals/" + referral);
        serviceWorker.sees(pages.name());
        stopsSharingWithOne();
        seesWhoHasSeenWhat();
        theOtherSideSeesAlmostNothing(referral);
    }

    private void agreesByARepresentative() {
        keyWorker.follows("Record an agreement");
        keyWorker.ticks("Larkshire Health Board");
        keyWorker.presses("Continue");
        keyWorker.ticks("Only the staff of Talking Space");
        keyWorker.presses("Continue");
        keyWorker.ticks("To work together");
        keyWorker.presses("Continue");
        keyWorker.ticks("Name and date of birth", "Health");
        keyWorker.presses("Continue");
        keyWorker.presses("Continue");
        keyWorker.ticks("Written", "A representative of the client");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Who agreed for the client?", "agreement-representative");
        keyWorker.writes("Name", representative);
        keyWorker.presses("Continue");
        keyWorker.reads("Select what lets them agree for the client");
        look.at(keyWorker, "Who agreed for the client?", "agreement-representative-with-an-error");
        keyWorker.findsTyped("Name", representative);
        keyWorker.ticks("Parental responsibility");
        keyWorker.presses("Continue");
        keyWorker.reads(
                "I agree for the client that Talking Space at Larkshire Health Board may see this about the client");
        look.at(keyWorker, "Check your answers", "agreement-by-a-representative-check");
        keyWorker.presses("Record the agreement");
        keyWorker.reads("The agreement is recorded.");
        keyWorker.reads(representative + " for the client (Parental responsibility)");
        look.at(keyWorker, pages.name(), "client-shares");
    }

    private void takesTheReceiptHome() {
        keyWorker.follows("Receipt for the agreement with The staff of Talking Space");
        look.at(keyWorker, "What you agreed to share", "agreement-receipt");
        keyWorker.reads(representative);
        APIResponse file = keyWorker.fetches(keyWorker.path() + ".json");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers())
                .containsEntry("content-disposition", "attachment; filename=\"agreement-receipt.json\"");
        assertThat(file.text()).contains("ISO/IEC TS 27560:2023", "Talking Space", representative);
    }

    private void agreesWithTwoAndChangesIt() {
        Line.agree(
                        client,
                        List.of(Agency.HARBOUR_TRUST, Agency.OPEN_DOOR),
                        List.of("identity", "contact", "needs", "circumstances"))
                .then()
                .statusCode(201);
        keyWorker.open(page(""));
        keyWorker.follows("Change the agreement with " + BOTH);
        look.at(keyWorker, "Who may see it?", "agreement-change-recipients");
        keyWorker.presses("Continue");
        keyWorker.presses("Continue");
        keyWorker.ticks("Language, interpreter");
        keyWorker.presses("Continue");
        keyWorker.sees("How long does the agreement hold?");
        keyWorker.writesDay("Last day", LocalDate.now().minusDays(1));
        keyWorker.presses("Continue");
        look.at(keyWorker, "How long does the agreement hold?", "agreement-change-dates-with-an-error");
        keyWorker.writesDay("Last day", LocalDate.now().plusYears(1));
        keyWorker.presses("Continue");
        keyWorker.ticks("Spoken");
        keyWorker.presses("Continue");
        keyWorker.reads("This is instead of what was agreed on");
        look.at(keyWorker, "Check your answers", "agreement-change-check");
        keyWorker.presses("Record the agreement");
        keyWorker.reads("The agreement is recorded.");
        keyWorker.reads("Replaced on");
        keyWorker.reads("Language, interpreter and access needs");
        look.at(keyWorker, pages.name(), "client-changed-what-they-share");
    }

    private String isReferred() {
        String reason = Invented.sentence();
        pages.prepareToRefer(reason);
        keyWorker.reads("Name and date of birth: the client agreed");
        keyWorker.reads("Language, interpreter and access needs: the referrer did not choose to share this");
        keyWorker.reads("Health: the client has not agreed to this");
        pages.send();
        keyWorker.follows("See the referral");
        return keyWorker.path().replaceAll(".*/", "");
    }

    private void stopsSharingWithOne() {
        keyWorker.open(page(""));
        keyWorker.follows("Stop sharing with an agency or a service");
        look.at(keyWorker, "Stop sharing", "stop-sharing");
        keyWorker.writes("Why does the client want this?", "Moves away");
        keyWorker.presses("Stop sharing");
        keyWorker.reads("Select who should see nothing more");
        look.at(keyWorker, "Stop sharing", "stop-sharing-with-an-error");
        keyWorker.findsTyped("Why does the client want this?", "Moves away");
        keyWorker.ticks("Everyone at Harbour Trust");
        keyWorker.presses("Stop sharing");
        keyWorker.reads("The client no longer shares with them.");
        look.at(keyWorker, "What to do next", "after-stopping");
        keyWorker.reads("Harbour Debt Advice");
        keyWorker.follows("Back to the client");
        keyWorker.reads("Everyone at Harbour Trust, on");
        look.at(keyWorker, pages.name(), "client-stopped-sharing");
    }

    private void seesWhoHasSeenWhat() {
        keyWorker.follows("Who has seen what");
        look.at(keyWorker, "Who has seen what", "who-has-seen-what");
        keyWorker.reads("Opened a referral");
        keyWorker.reads("Harbour Trust");
        keyWorker.reads("Name and date of birth");
        keyWorker.follows("the client agreed");
        keyWorker.sees("What you agreed to share");
    }

    private void theOtherSideSeesAlmostNothing(String referral) {
        serviceWorker.open("/referrals/" + referral);
        serviceWorker.reads("The client's agreement has ended");
        look.at(serviceWorker, "Name not shared", "referral-when-the-agreement-has-ended");
        serviceWorker.doesNotRead((String) person.get("familyName"));
        serviceWorker.isNotOffered("Accept the referral");
        serviceWorker.follows("Decline the referral");
        look.at(serviceWorker, "Decline this referral", "decline-when-the-agreement-has-ended");
        serviceWorker.ticks("There is no room");
        serviceWorker.presses("Decline the referral");
        serviceWorker.reads("The referral is declined.");
        serviceWorker.doesNotRead((String) person.get("familyName"));
    }

    private String page(String of) {
        return "/clients/" + client + of;
    }
}
