package org.clientpathways.frontend.subscriptions;

import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.ADDRESS;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.ALL;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.EMAIL;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.EVENTS;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.NAME;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.SERVICES;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.SOME;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.TYPES;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.URL;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.WHICH_EVENTS;
import static org.clientpathways.frontend.subscriptions.SubscriptionQuestions.WHICH_SERVICES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.form.Answers;

/** What was answered about a subscription, as notification-service takes it, and the other way round. */
final class SubscriptionFields {

    private SubscriptionFields() {}

    /** What a service takes for these answers. */
    static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = changes(answers);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** The same as a merge patch: null takes away what was there. Only what was asked is in it. */
    static Map<String, Object> changes(Answers answers) {
        Map<String, Object> fields = new HashMap<>();
        for (String field : List.of(URL, NAME, EMAIL)) {
            if (answers.has(field)) {
                fields.put(field, answers.text(field).isEmpty() ? null : answers.text(field));
            }
        }
        if (answers.has(WHICH_EVENTS)) {
            fields.put(TYPES, answers.text(WHICH_EVENTS).equals(SOME) ? answers.all(TYPES) : null);
        }
        if (answers.has(WHICH_SERVICES)) {
            fields.put(SERVICES, answers.text(WHICH_SERVICES).equals(SOME) ? answers.all(SERVICES) : null);
        }
        return fields;
    }

    /** What a subscription answers to one part. */
    static Answers known(String part, Subscription one) {
        return switch (part) {
            case ADDRESS -> Answers.none().with(URL, one.url());
            case NAME -> Answers.none().with(NAME, one.name() == null ? "" : one.name());
            case EVENTS ->
                Answers.none()
                        .with(WHICH_EVENTS, one.eventTypes().isEmpty() ? ALL : SOME)
                        .with(TYPES, one.eventTypes());
            case SERVICES ->
                Answers.none()
                        .with(WHICH_SERVICES, one.services().isEmpty() ? ALL : SOME)
                        .with(
                                SERVICES,
                                one.services().stream().map(Object::toString).toList());
            default -> Answers.none().with(EMAIL, one.contactEmail() == null ? "" : one.contactEmail());
        };
    }
}
