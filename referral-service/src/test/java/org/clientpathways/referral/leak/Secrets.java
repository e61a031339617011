package org.clientpathways.referral.leak;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Owner;
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
    final UUID signpost;
    final UUID handover;
    /** Another record of the client, merged into theirs; the party has to do with theirs alone. */
    final UUID twin;
    /** That the client may be one of another agency's. */
    final UUID linkage;

    /** What each category's own words are. */
    static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("identity", List.of("Zvgiven", "Zvfamily", "1961-04-27", "ZV-EXTERNAL")),
            Map.entry("contact", List.of("01632960739", "zvmail@example.org")),
            Map.entry("access-needs", List.of("Zvlanguage")),
            Map.entry("circumstances", List.of("Zvreason", "Zvoutcome", "Zvnote")),
            Map.entry("route", List.of("Zvroute")),
            Map.entry("agreement", List.of("Zvwording", "Zvinterpreter")),
            Map.entry("waiting", List.of("Zvmove")),
            Map.entry("override", List.of("Zvharm", "Zvdecided")),
            Map.entry("signpost", List.of("Zvtold", "Zvasked")),
            Map.entry("handover", List.of("Zvhandover", "Zvhanded")),
            Map.entry("twin", List.of("Zvtwin", "Zvmerge")));

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
                .body(agreement(party, "referral"))
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
        // The party's own words, which nobody else reads.
        waits();
        // In force for another agency: the three see nothing by it.
        override = id(keyWorker
                .asksOnce()
                .body(override(World.agency()))
                .post("/clients/" + client + "/overrides")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        signpost = id(keyWorker
                .asksOnce()
                .body(Map.of("clientId", client, "serviceId", service, "need", "housing", "note", "Zvtold"))
                .post("/signposts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        String later = LocalDate.now().plusDays(7).toString();
        keyWorker
                .asks()
                .body(Map.of("result", "not-yet", "followUpOn", later, "note", "Zvasked"))
                .post("/signposts/" + signpost + "/follow-up")
                .then()
                .statusCode(200);
        handover = handover();
        twin = twin();
        linkage = linkage();
    }

    /** Of another client, as who was merged is offered to no other agency: the three are told nothing of it. */
    private UUID handover() {
        String offered = World.agency();
        UUID handed =
                made("/clients", Map.of("givenName", "Zvhanded", "familyName", "Zvfamily", "bornOn", "1937-11-30"));
        made("/clients/" + handed + "/agreements", agreement(offered, "coordination"));
        keyWorker
                .asks()
                .put("/clients/" + client + "/distinctions/" + handed)
                .then()
                .statusCode(200);
        return made("/clients/" + handed + "/handovers", Map.of("agency", offered, "note", "Zvhandover"));
    }

    private UUID twin() {
        UUID made = made("/clients", Map.of("givenName", "Zvtwin", "familyName", "Zvfamily", "bornOn", "1950-01-02"));
        keyWorker
                .asks()
                .header("If-Match", "*")
                .body(Map.of("merged", made, "reason", "Zvmerge"))
                .post("/clients/" + client + "/merge")
                .then()
                .statusCode(200);
        return made;
    }

    /** Between the client and one of yet another agency, as the job would keep it. */
    private UUID linkage() {
        Worker elsewhere = Worker.keyWorker(World.agency());
        UUID other = World.client(elsewhere);
        UUID made = UUID.randomUUID();
        boolean first = client.toString().compareTo(other.toString()) < 0;
        try {
            Owner.run("insert into linkage (id, a, a_agency, b, b_agency, score, reasons, found_at) values ('" + made
                    + "', '" + (first ? client : other) + "', '" + (first ? holder : elsewhere.agency()) + "', '"
                    + (first ? other : client) + "', '" + (first ? elsewhere.agency() : holder)
                    + "', 85, '{same-name}', now())");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return made;
    }

    private void waits() {
        List.of(
                        Map.entry("waitlist", Map.of("priority", "routine", "reviewOn", "2030-01-01")),
                        Map.entry("move", Map.of("toPosition", 1, "reason", "Zvmove")))
                .forEach(step -> staff.asks()
                        .header("If-Match", "*")
                        .body(step.getValue())
                        .post("/referrals/" + referral + "/" + step.getKey())
                        .then()
                        .statusCode(200));
    }

    private UUID made(String path, Map<String, Object> request) {
        return id(keyWorker
                .asksOnce()
                .body(request)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> agreement(String recipient, String purpose) {
        return Map.of(
                "recipients", List.of(Map.of("agency", recipient)),
                "purposes", List.of(purpose),
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
