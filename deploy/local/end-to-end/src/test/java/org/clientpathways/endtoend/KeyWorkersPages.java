package org.clientpathways.endtoend;

import java.time.LocalDate;
import java.util.Map;

/** A key worker's way through the pages: register somebody, record what they agreed to, refer them. */
final class KeyWorkersPages {

    private final Visitor keyWorker;
    private final Map<String, Object> person;
    private final Look look;

    /** How a page that has come is looked at. */
    interface Look {
        void at(Visitor visitor, String heading, String picture);
    }

    KeyWorkersPages(Visitor keyWorker, Map<String, Object> person, Look look) {
        this.keyWorker = keyWorker;
        this.person = person;
        this.look = look;
    }

    String name() {
        return person.get("givenName") + " " + person.get("familyName");
    }

    void register() {
        keyWorker.open("/");
        keyWorker.follows("Register a client");
        see("Name and date of birth", "register-name");
        keyWorker.writes("Given name", (String) person.get("givenName"));
        keyWorker.writes("Family name", (String) person.get("familyName"));
        keyWorker.writesDay("Date of birth", LocalDate.parse((String) person.get("bornOn")));
        keyWorker.presses("Continue");
        see("How to reach the client", "register-contact");
        keyWorker.writes("Postcode", (String) person.get("postcode"));
        keyWorker.writes("Phone number", (String) person.get("phone"));
        keyWorker.writes("Email address", (String) person.get("email"));
        keyWorker.presses("Continue");
        see("Language and access needs", "register-access");
        keyWorker.writes("Language", "Polish");
        keyWorker.ticks("Yes", "Large print");
        keyWorker.presses("Continue");
        see("Sex and ethnic group", "register-about");
        keyWorker.ticks("Female");
        keyWorker.picks("Ethnic group", "other-white");
        keyWorker.presses("Continue");
        see("Check your answers", "register-check");
        keyWorker.presses("Register this client");
    }

    void agree() {
        keyWorker.follows("Record an agreement");
        see("Which agency does the client agree to share with?", "agreement-agency");
        keyWorker.ticks("Harbour Trust");
        keyWorker.presses("Continue");
        see("Who at Harbour Trust may see it?", "agreement-recipients");
        keyWorker.ticks("Everyone at Harbour Trust");
        keyWorker.presses("Continue");
        see("What may they use it for?", "agreement-purposes");
        keyWorker.ticks("To take on a referral", "To work together");
        keyWorker.presses("Continue");
        see("What may they see?", "agreement-categories");
        keyWorker.ticks("Name and date of birth", "Postcode, phone", "What the client needs", "The reason");
        keyWorker.presses("Continue");
        see("How long does the agreement hold?", "agreement-dates");
        keyWorker.presses("Continue");
        see("How did the client agree?", "agreement-given");
        keyWorker.ticks("Spoken", "The client");
        keyWorker.presses("Continue");
        see("Check your answers", "agreement-check");
        keyWorker.presses("Record the agreement");
        keyWorker.reads("The agreement is recorded.");
    }

    /** Refers the client to debt advice with this reason. */
    void refer(String reason) {
        prepareToRefer(reason);
        send();
    }

    /** Goes as far as the page that shows what they will see. */
    void prepareToRefer(String reason) {
        keyWorker.follows("Refer to a service");
        see("Find a service", "find-a-service");
        keyWorker.picks("What does the client need help with?", "money-and-debt");
        keyWorker.presses("Search");
        see("Find a service", "services-found");
        keyWorker.presses("Choose Harbour Debt Advice");
        see("Why you are referring the client", "refer-why");
        keyWorker.writes("Why are you referring the client?", reason);
        keyWorker.presses("Continue");
        see("How soon is an answer needed?", "refer-urgency");
        keyWorker.ticks("Soon");
        keyWorker.presses("Continue");
        see("Which law lets you share this?", "refer-law");
        keyWorker.ticks("Public task");
        keyWorker.presses("Continue");
        see("What else do you share with Harbour Debt Advice?", "refer-share");
        keyWorker.ticks("What the client needs", "The reason");
        keyWorker.presses("Continue");
        see("Check your answers", "refer-check");
        keyWorker.reads("Exactly what Harbour Trust will see");
        keyWorker.reads(reason);
    }

    void send() {
        keyWorker.presses("Send the referral");
        see("Referral sent", "referral-sent");
    }

    private void see(String heading, String picture) {
        look.at(keyWorker, heading, picture);
    }
}
