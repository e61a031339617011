package org.clientpathways.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.clientpathways.endtoend.KeyWorkersPages.Look;

/** A key worker's way through the pages with a client who is told about a service and asked whether they got there. */
final class SignpostWalk {

    private static final String SERVICE = Line.SERVICE.serviceName();

    private final Visitor keyWorker;
    private final Look look;
    private final Map<String, Object> person = Invented.person();
    private final String name = person.get("givenName") + " " + person.get("familyName");
    private final String note = Invented.sentence();
    private final String client =
            Line.register(person).then().statusCode(201).extract().path("id");

    SignpostWalk(Visitor keyWorker, Look look) {
        this.keyWorker = keyWorker;
        this.look = look;
    }

    String client() {
        return client;
    }

    void walk() {
        keyWorker.signIn(Line.KEY_WORKER);
        isTold();
        takesTheLeafletHome();
        isAskedAndCouldNot();
    }

    private void isTold() {
        keyWorker.open("/clients/" + client);
        keyWorker.reads("The client was not told about any service yet.");
        keyWorker.follows("Signpost to a service");
        look.at(keyWorker, "Find a service", "signpost-find-a-service");
        keyWorker.picks("What does the client need help with?", "money-and-debt");
        keyWorker.presses("Search");
        keyWorker.presses("Choose " + SERVICE);
        look.at(keyWorker, "What does the client need help with?", "signpost-need");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Asking if they got there", "signpost-when");
        keyWorker.writesDay("When will you ask the client", LocalDate.of(2020, 1, 1));
        keyWorker.writes("Anything to remember", note);
        keyWorker.presses("Continue");
        keyWorker.reads("The date must be today or later");
        keyWorker.findsTyped("Anything to remember", note);
        keyWorker.writesDay("When will you ask the client", LocalDate.now(ZoneId.of("Europe/London")));
        keyWorker.presses("Continue");
        look.at(keyWorker, "Check your answers", "signpost-check");
        keyWorker.reads("Nothing is sent to the service");
        keyWorker.presses("Record the signpost");
    }

    private void takesTheLeafletHome() {
        look.at(keyWorker, SERVICE, "leaflet");
        keyWorker.reads("The signpost is recorded.");
        keyWorker.writes("How can the client reach it?", "Phone 01632 960456");
        keyWorker.presses("Put this on the leaflet");
        Page page = keyWorker.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look.at(keyWorker, SERVICE, "leaflet-on-paper");
        assertThat(page.locator(".own-leaflet").getByText("Phone 01632 960456")).isVisible();
        assertThat(page.locator("header, footer, form").locator("visible=true")).hasCount(0);
        keyWorker.doesNotRead(name);
        keyWorker.doesNotRead(note);
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Assertions.assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                .as("one sheet")
                .containsPattern("/Type /Pages\\s+/Count 1\\s");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void isAskedAndCouldNot() {
        keyWorker.open("/signposts");
        look.at(keyWorker, "Signposts", "signposts");
        keyWorker.followsInTheList(name + ": " + SERVICE);
        look.at(keyWorker, SERVICE, "signpost-to-follow-up");
        keyWorker.reads(note);
        keyWorker.reads("Ask now");
        keyWorker.follows("Record what became of it");
        look.at(keyWorker, "Did the client get there?", "signpost-follow-up");
        keyWorker.ticks("The client could not");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Why could the client not get there?", "signpost-obstacle");
        keyWorker.ticks("Nobody answered");
        keyWorker.presses("Continue");
        look.at(keyWorker, "Check your answers", "signpost-follow-up-check");
        keyWorker.presses("Record what happened");
        keyWorker.reads("What became of it is recorded.");
        look.at(keyWorker, SERVICE, "signpost-followed-up");
        keyWorker.isNotOffered("Record what became of it");
        keyWorker.follows("See the client");
        keyWorker.sees(name);
        keyWorker.reads("The client could not");
    }
}
