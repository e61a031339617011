package org.clientpathways.frontend.subscriptions;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What is asked of a subscription; for each part of it, the pages that ask. */
final class SubscriptionQuestions {

    static final String ADDRESS = "address";
    static final String NAME = "name";
    static final String EVENTS = "events";
    static final String SERVICES = "services";
    static final String CONTACT = "contact";

    static final String URL = "url";
    static final String TYPES = "eventTypes";
    static final String EMAIL = "contactEmail";
    static final String WHICH_EVENTS = "whichEvents";
    static final String WHICH_SERVICES = "whichServices";
    static final String ALL = "all";
    static final String SOME = "some";

    private SubscriptionQuestions() {}

    /** All pages, for these answers; nothing is asked about services of an agency that has none. */
    static List<Step> all(Answers answers, List<Service> services) {
        List<Step> steps = new ArrayList<>(List.of(address(), name()));
        steps.addAll(events(answers));
        if (!services.isEmpty()) {
            steps.addAll(services(answers, services));
        }
        steps.add(contact());
        return steps;
    }

    /** The pages of one part. */
    static List<Step> of(String part, Answers answers, List<Service> services) {
        return switch (part) {
            case ADDRESS ->
                List.of(address()
                        .saying("We check the new address before anything is sent to it. Events are kept meanwhile."));
            case NAME -> List.of(name());
            case EVENTS -> events(answers);
            case SERVICES -> services(answers, services);
            case CONTACT -> List.of(contact());
            default -> List.of();
        };
    }

    private static Step address() {
        String asked = "What is the address to send events to?";
        return Step.of(
                ADDRESS,
                asked,
                TextQuestion.required(URL, asked, "Enter the address")
                        .hinted("Whoever runs your system can tell you. It begins with https://, for example"
                                + " https://cases.example.org/events"));
    }

    private static Step name() {
        String asked = "What do you call it?";
        return Step.of(
                NAME,
                asked,
                TextQuestion.optional(NAME, asked)
                        .hinted(
                                "For example, Case system. If you leave this empty, we use the first part of the address"));
    }

    private static List<Step> events(Answers answers) {
        String asked = "Which events do you want to be sent?";
        Step which = Step.of(
                EVENTS,
                asked,
                ChoiceQuestion.one(
                                WHICH_EVENTS,
                                asked,
                                "Select if you want all events or only some",
                                List.of(
                                        new Option(ALL, "All events", "Also kinds of event that are added later"),
                                        Option.of(SOME, "Only some")))
                        .hinted("You are only ever sent events that concern your agency"));
        String kinds = "Which kinds of event?";
        Step chosen = Step.of(
                TYPES,
                kinds,
                ChoiceQuestion.many(TYPES, kinds, "Select at least one kind of event", EventWords.options()));
        return answers.text(WHICH_EVENTS).equals(SOME) ? List.of(which, chosen) : List.of(which);
    }

    private static List<Step> services(Answers answers, List<Service> services) {
        String asked = "Which of your services is this for?";
        Step which = Step.of(
                SERVICES,
                asked,
                ChoiceQuestion.one(
                        WHICH_SERVICES,
                        asked,
                        "Select if this is for all services or only some",
                        List.of(
                                new Option(ALL, "All of them", "And events of referrals that your agency sends"),
                                Option.of(SOME, "Only some"))));
        String names = "Which services?";
        Step chosen = Step.of(
                "chosenServices",
                names,
                ChoiceQuestion.many(
                        SERVICES,
                        names,
                        "Select at least one service",
                        services.stream()
                                .map(one -> Option.of(one.id().toString(), one.shown()))
                                .toList()));
        return answers.text(WHICH_SERVICES).equals(SOME) ? List.of(which, chosen) : List.of(which);
    }

    private static Step contact() {
        String asked = "Who do we email if we cannot send events any more?";
        return Step.of(
                CONTACT,
                asked,
                TextQuestion.optional(EMAIL, asked)
                        .hinted("The address of a shared mailbox, not a person's own. If you leave this empty, we email"
                                + " nobody and say it on your first page here")
                        .as(Shape.EMAIL));
    }
}
