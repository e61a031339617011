package org.clientpathways.notification.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.clientpathways.contracts.EventType;

/** Which of an event's data an agency's system is told: of agreements nothing about who else may know, of overrides no ground. */
final class ToldData {

    private static final Set<String> OF_A_REFERRAL = Set.of(
            "referralId",
            "clientId",
            "serviceId",
            "referringAgency",
            "receivingAgency",
            "recordedAt",
            "reason",
            "decidedBy",
            "outcome",
            "planned",
            "priority",
            "reviewOn",
            "newReferralId",
            "newServiceId",
            "newReceivingAgency",
            "held",
            "takenBack",
            "takenBackType");

    private static final Set<String> WHY = Set.of("reason", "decidedBy");
    private static final Set<String> WHAT_CONTINUES = Set.of("newReferralId", "held");
    private static final String RECIPIENTS = "recipients";

    private static final Map<EventType, Set<String>> OF_SHARING = Map.of(
            EventType.AGREEMENT_GIVEN, Set.of("agreementId", "clientId", RECIPIENTS, "replaces", "recordedAt"),
            EventType.AGREEMENT_WITHDRAWN, Set.of("agreementId", "clientId", RECIPIENTS, "recordedAt"),
            EventType.AGREEMENT_EXPIRED, Set.of("agreementId", "clientId", RECIPIENTS, "until", "recordedAt"),
            EventType.OVERRIDE_RECORDED,
                    Set.of("overrideId", "clientId", "recipient", "categories", "lapsesAt", "recordedAt"));

    private ToldData() {}

    /**
     * What is told of an event.
     *
     * @param type the name of its type
     * @param agency the one that is told
     * @param data all of the event's data
     */
    static JsonNode of(String type, String agency, ObjectNode data) {
        Set<String> told = EventType.named(type).map(OF_SHARING::get).orElse(OF_A_REFERRAL);
        data.retain(told);
        boolean refers = agency.equals(data.path("referringAgency").asText());
        if (type.equals(EventType.REFERRAL_WITHDRAWN.typeName()) && !refers) {
            // Why is the client's, and the receiver reads it where it may be seen.
            data.remove(WHY);
        }
        boolean isNext = agency.equals(data.path("newReceivingAgency").asText());
        if (!refers && (!isNext || data.path("held").asBoolean())) {
            // It sent the client on, and is no party to what comes of it, nor to what the client agrees to with
            // others. What is held is the referrer's alone.
            data.remove(WHAT_CONTINUES);
        }
        if (data.get(RECIPIENTS) instanceof ArrayNode recipients) {
            recipients.removeIf(one -> !one.path("agency").asText().equals(agency));
        }
        return data;
    }
}
