package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
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

    private static JsonNode told(EventType type, String agency) {
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("referralId", "r")
                .put("referringAgency", "council")
                .put("receivingAgency", "trust")
                .put("need", "housing")
                .put("reason", "died")
                .put("decidedBy", "client");
        return ToldData.of(
                new DueDelivery(
                        Ids.next(),
                        null,
                        0,
                        0,
                        Instant.EPOCH,
                        "",
                        null,
                        agency,
                        Ids.next(),
                        type.typeName(),
                        "r",
                        Instant.EPOCH,
                        ""),
                data);
    }
}
