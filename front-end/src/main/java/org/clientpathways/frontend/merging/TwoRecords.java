package org.clientpathways.frontend.merging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Directory;

/** Two records of what may be one person, each in the words that tell it from the other, and which of them goes on. */
@ApplicationScoped
class TwoRecords {

    /** Answered with the id of the record that goes on. */
    static final String GOES_ON = "goesOn";

    /** Answered with how the worker knows. */
    static final String REASON = "reason";

    private final Directory directory;

    TwoRecords(Directory directory) {
        this.directory = directory;
    }

    /** Asks which of the two goes on. */
    Step whichGoesOn(Client first, Client second) {
        return whichGoesOn(option(1, first), option(2, second));
    }

    /** The same question, to see whether it was answered. */
    static Step whichGoesOn(UUID first, UUID second) {
        return whichGoesOn(Option.of(first.toString(), ""), Option.of(second.toString(), ""));
    }

    /** When a record was registered and by which agency; empty where the viewer may not know. */
    String registered(Client client) {
        return client.registeredAt() == null
                ? ""
                : Days.dayOf(client.registeredAt()) + ", by " + directory.agencyName(client.registeredBy());
    }

    private static Step whichGoesOn(Option first, Option second) {
        return Step.of(
                "merge",
                "Which record goes on?",
                ChoiceQuestion.one(
                                GOES_ON, "Which record goes on?", "Select which record goes on", List.of(first, second))
                        .hinted("Choose the one whose details are right, and whose key worker goes on with the client"),
                TextQuestion.optional(REASON, "How do you know?")
                        .hinted("For colleagues who look at this later")
                        .as(TextQuestion.Shape.PARAGRAPHS));
    }

    private Option option(int number, Client client) {
        String born = client.bornOn() == null ? "" : ", born on " + Days.day(client.bornOn());
        String registered = client.registeredAt() == null ? "" : "Registered on " + registered(client) + ". ";
        String keyWorker = client.keyWorker() == null
                ? ""
                : "Key worker: " + client.keyWorker().name();
        return new Option(
                client.id().toString(),
                "Record " + number + ": " + client.name() + born,
                (registered + keyWorker).strip());
    }
}
