package org.clientpathways.endtoend;

import static org.clientpathways.endtoend.SignIn.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.clientpathways.local.demo.story.DemoService;

/** What is there to be asked for: a client, an agreement, a referral, a service. */
final class Known {

    private final String client;
    private final String agreement;
    private final String referral;
    private final String service;
    /** One that no other test refers to: whoever may change it will. */
    private final String changeableService;

    Known() {
        Line.Referral sent = Line.sent();
        client = sent.client();
        referral = sent.id();
        service = Line.serviceId(Line.SERVICE);
        changeableService = Line.serviceId(DemoService.BEFRIENDING);
        agreement = as(Line.KEY_WORKER)
                .get("/clients/{id}/agreements", client)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** An id that fits this path. */
    String idIn(String path) {
        if (path.startsWith("/referrals")) {
            return referral;
        }
        if (path.startsWith("/agreements")) {
            return agreement;
        }
        return path.startsWith("/services") ? changeableService : client;
    }

    /** The present version of what this path is about. */
    String etagIn(String path) {
        String one = path.substring(0, path.indexOf('}') + 1).replaceAll("\\{.*}", idIn(path));
        String etag = as(Line.KEY_WORKER).get(one).header("ETag");
        return etag == null ? "\"1\"" : etag;
    }

    /** A body in which the ids of an example are replaced by those of what is there. */
    JsonNode filled(JsonNode example) {
        JsonNode body = example.deepCopy();
        if (body instanceof ObjectNode object) {
            Map.of("clientId", client, "serviceId", service, "agreementId", agreement, "referralId", referral)
                    .forEach((field, id) -> {
                        if (object.has(field)) {
                            object.set(field, TextNode.valueOf(id));
                        }
                    });
        }
        return body;
    }
}
