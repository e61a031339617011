package org.clientpathways.referral.leak;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;

/**
 * One client with a word of their own in every category, and three agencies: the one that holds the record, a party that the
 * client let see who they are and how to reach them, and one that has to do with neither.
 */
final class Secrets {

    final String holder = World.agency();
    final String party = World.agency();
    final String stranger = World.agency();

    final Worker keyWorker = new Worker(
            List.of(holder),
            UUID.randomUUID(),
            "Zvroute Worker",
            Worker.keyWorker(holder).roles());
    final Worker staff = Worker.serviceWorker(party);
    final UUID service = World.service(party, staff.account());
    final UUID client;
    final UUID agreement;
    final UUID referral;
    final UUID override;

    /** What each category's own words are. */
    static final Map<String, List<String>> WORDS = Map.of(
            "identity", List.of("Zvgiven", "Zvfamily", "1961-04-27", "ZV-EXTERNAL"),
            "contact", List.of("01632960739", "zvmail@example.org"),
            "access-needs", List.of("Zvlanguage"),
            "circumstances", List.of("Zvreason", "Zvoutcome", "Zvnote"),
            "route", List.of("Zvroute"),
            "agreement", List.of("Zvwording", "Zvinterpreter"),
            "override", List.of("Zvharm", "Zvdecided"));

    Secrets() {
        client = id(keyWorker
                .asksOnce()
                .body(Map.of(
                        "givenName", "Zvgiven",
                        "familyName", "Zvfamily",
                        "bornOn", "1961-04-27",
                        "phone", "01632960739",
                        "email", "zvmail@example.org",
                        "language", "Zvlanguage",
                        "externalIds", List.of(Map.of("system", "other", "value", "ZV-EXTERNAL"))))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        agreement = id(keyWorker
                .asksOnce()
                .body(agreement(party))
                .post("/clients/" + client + "/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Worker colleague = Worker.keyWorker(holder);
        referral = id(colleague
                .asksOnce()
                .body(referral())
                .post("/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        // In force for another agency: the three see nothing by it.
        override = id(keyWorker
                .asksOnce()
                .body(override(World.agency()))
                .post("/clients/" + client + "/overrides")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> agreement(String recipient) {
        return Map.of(
                "recipients", List.of(Map.of("agency", recipient)),
                "purposes", List.of("referral"),
                "categories", List.of("identity", "contact"),
                "from", "2024-01-01",
                "given", "spoken",
                "givenBy", "client",
                "interpreter", "Zvinterpreter",
                "wording", "Zvwording");
    }

    private Map<String, Object> referral() {
        return Map.of(
                "clientId", client,
                "serviceId", service,
                "need", "housing",
                "reason", "Zvreason",
                "desiredOutcome", "Zvoutcome",
                "lawfulBasis", "public-task",
                "share", List.of("identity", "contact", "access-needs", "needs", "circumstances"));
    }

    private Map<String, Object> override(String recipient) {
        return new HashMap<>(Map.of(
                "recipient",
                Map.of("agency", recipient),
                "categories",
                List.of("risk"),
                "ground",
                "serious-harm",
                "harm",
                "Zvharm",
                "decidedBy",
                "Zvdecided",
                "clientTold",
                true,
                "reviewOn",
                LocalDate.now().plusDays(30).toString()));
    }

    /** Somebody of an agency with one role; the party's service worker is staff of its service. */
    Worker with(String agency, String role) {
        UUID account = agency.equals(party) && role.equals(Roles.SERVICE_WORKER) ? staff.account() : UUID.randomUUID();
        return new Worker(List.of(agency), account, "Somebody", Set.of(role));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
