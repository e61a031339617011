package org.clientpathways.endtoend;

import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two workers of two agencies, each at a browser of their own, walk the line from end to end. */
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
        Map<String, Object> person = Invented.person();
        try (Visitor keyWorker = chromium.visitor(true);
                Visitor serviceWorker = chromium.visitor(true)) {
            keyWorker.signIn(Account.KEYWORKER);
            keyWorker.sees("Your work", "key-worker-start");
            register(keyWorker, person, true);
            agree(keyWorker, true);
            refer(keyWorker, true);
        }
    }

    private static void register(Visitor keyWorker, Map<String, Object> person, boolean look) {
        keyWorker.follows("Register a client");
        look(keyWorker, look, "Name and date of birth", "register-name");
        String[] born = ((String) person.get("bornOn")).split("-");
        keyWorker.writes("Given name", (String) person.get("givenName"));
        keyWorker.writes("Family name", (String) person.get("familyName"));
        keyWorker.writes("Day", born[2]);
        keyWorker.writes("Month", born[1]);
        keyWorker.writes("Year", born[0]);
        keyWorker.presses("Continue");
        look(keyWorker, look, "How to reach the client", "register-contact");
        keyWorker.writes("Postcode", (String) person.get("postcode"));
        keyWorker.writes("Phone number", (String) person.get("phone"));
        keyWorker.writes("Email address", (String) person.get("email"));
        keyWorker.presses("Continue");
        look(keyWorker, look, "Language and access needs", "register-access");
        keyWorker.writes("Language", "Polish");
        keyWorker.ticks("Yes", "Large print");
        keyWorker.presses("Continue");
        look(keyWorker, look, "Sex and ethnic group", "register-about");
        keyWorker.ticks("Female");
        keyWorker.picks("Ethnic group", "other-white");
        keyWorker.presses("Continue");
        look(keyWorker, look, "Check your answers", "register-check");
        keyWorker.presses("Register this client");
        look(keyWorker, look, person.get("givenName") + " " + person.get("familyName"), "client");
    }

    private static void agree(Visitor keyWorker, boolean look) {
        keyWorker.follows("Record an agreement");
        look(keyWorker, look, "Which agency does the client agree to share with?", "agreement-agency");
        keyWorker.ticks("Harbour Trust");
        keyWorker.presses("Continue");
        look(keyWorker, look, "Who at Harbour Trust may see it?", "agreement-recipients");
        keyWorker.ticks("Everyone at Harbour Trust");
        keyWorker.presses("Continue");
        look(keyWorker, look, "What may they use it for?", "agreement-purposes");
        keyWorker.ticks("To take on a referral", "To work together");
        keyWorker.presses("Continue");
        look(keyWorker, look, "What may they see?", "agreement-categories");
        keyWorker.ticks("Name and date of birth", "Postcode, phone", "What the client needs", "The reason");
        keyWorker.presses("Continue");
        look(keyWorker, look, "How long does the agreement hold?", "agreement-dates");
        keyWorker.presses("Continue");
        look(keyWorker, look, "How did the client agree?", "agreement-given");
        keyWorker.ticks("Spoken", "The client");
        keyWorker.presses("Continue");
        look(keyWorker, look, "Check your answers", "agreement-check");
        keyWorker.presses("Record the agreement");
        keyWorker.reads("Everyone at Harbour Trust");
    }

    private static void refer(Visitor keyWorker, boolean look) {
        keyWorker.follows("Refer to a service");
        look(keyWorker, look, "Find a service", "find-a-service");
        keyWorker.picks("What does the client need help with?", "money-and-debt");
        keyWorker.presses("Search");
        look(keyWorker, look, "Find a service", "services-found");
        keyWorker.presses("Choose Harbour Debt Advice");
        look(keyWorker, look, "Why you are referring the client", "refer-why");
        keyWorker.writes("Why are you referring the client?", Invented.sentence());
        keyWorker.presses("Continue");
    }

    /** Without script a page cannot be examined from within, so it is only seen. */
    private static void look(Visitor visitor, boolean closely, String heading, String picture) {
        if (closely) {
            visitor.sees(heading, picture);
        } else {
            visitor.sees(heading);
        }
    }
}
