package org.clientpathways.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.clientpathways.contracts.EventType;
import org.junit.jupiter.api.Test;

class ToldDataTest {

    @Test
    void whyAReferralWasWithdrawnIsToldToTheReferrerAlone() {
        assertThat(told(EventType.REFERRAL_WITHDRAWN, "council").has("reason")).isTrue();
        assertThat(told(EventType.REFERRAL_WITHDRAWN, "trust").fieldNames())
                .toIterable()
                .containsExactly("referralId", "referringAgency", "receivingAgency");
    }

    @Test
    void whyAReferralWasDeclinedComesBackToTheReferrer() {
        assertThat(told(EventType.REFERRAL_DECLINED, "council").has("reason")).isTrue();
    }

    @Test
    void whatTheReferrerSharedIsToldToNobody() {
        assertThat(told(EventType.REFERRAL_SENT, "trust").has("need")).isFalse();
    }

    @Test
    void whoSentTheClientOnIsNotToldWhichReferralContinuesNorWhetherItIsHeld() {
        assertThat(told(EventType.REFERRAL_REDIRECTED, "trust").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "referralId",
                        "referringAgency",
                        "receivingAgency",
                        "reason",
                        "decidedBy",
                        "newServiceId",
                        "newReceivingAgency");
        assertThat(told(EventType.REFERRAL_REDIRECTED, "council").fieldNames())
                .toIterable()
                .contains("newReferralId", "held");
    }

    @Test
    void anAgencyThatSendsTheClientOnToAnotherServiceOfItsOwnIsToldWhichReferralContinues() {
        assertThat(told(redirect().put("newReceivingAgency", "trust").put("held", false), "trust")
                        .has("newReferralId"))
                .isTrue();
    }

    @Test
    void noAgencyIsToldOfADraftThatIsHeldThoughItWouldBeForAServiceOfItsOwn() {
        assertThat(told(redirect().put("newReceivingAgency", "trust"), "trust").fieldNames())
                .toIterable()
                .contains("newServiceId")
                .doesNotContain("newReferralId", "held");
    }

    private static ObjectNode redirect() {
        return data(EventType.REFERRAL_REDIRECTED);
    }

    private static JsonNode told(ObjectNode redirect, String agency) {
        return told(EventType.REFERRAL_REDIRECTED, redirect, agency);
    }

    private static JsonNode told(EventType type, String agency) {
        return told(type, data(type), agency);
    }

    private static ObjectNode data(EventType type) {
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("referralId", "r")
                .put("referringAgency", "council")
                .put("receivingAgency", "trust")
                .put("need", "housing")
                .put("reason", "died")
                .put("decidedBy", "client");
        if (type == EventType.REFERRAL_REDIRECTED) {
            data.put("newReferralId", "n")
                    .put("newServiceId", "s")
                    .put("newReceivingAgency", "open-door")
                    .put("held", true);
        }
        return data;
    }

    private static JsonNode told(EventType type, ObjectNode data, String agency) {
        return ToldData.of(type.typeName(), agency, data);
    }
}
