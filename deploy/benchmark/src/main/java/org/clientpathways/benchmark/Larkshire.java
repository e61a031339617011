package org.clientpathways.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.Port;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.story.Account;

/** The running system with the demo's agencies, accounts and services, and with clients who agreed to be referred. */
final class Larkshire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;
    private static final String RECEIVER = Account.HARBOUR_WORKER.agency().alias();

    private final WholeSystem system;
    private final SignedIn keyWorker;
    private final SignedIn receiver;
    private final UUID service;
    private final List<UUID> clients;

    private Larkshire(WholeSystem system, int clients) throws IOException {
        this.system = system;
        this.keyWorker = signedIn(Account.KEYWORKER);
        this.receiver = signedIn(Account.HARBOUR_WORKER);
        this.service = firstService();
        this.clients = register(clients);
    }

    /** Prepares a system that was just started. */
    static Larkshire prepare(WholeSystem system, int clients) throws IOException {
        system.loadDirectory(new PrintStream(OutputStream.nullOutputStream()));
        return new Larkshire(system, clients);
    }

    WholeSystem system() {
        return system;
    }

    /** Who refers. */
    SignedIn keyWorker() {
        return keyWorker;
    }

    /** Who works for the service. */
    SignedIn receiver() {
        return receiver;
    }

    /** The service that the referrals are to; of the receiver's agency. */
    UUID service() {
        return service;
    }

    String receivingAgency() {
        return RECEIVER;
    }

    List<UUID> clients() {
        return clients;
    }

    /** The data of the event that a referral was sent, as JSON. */
    String sentReferral(UUID referral, UUID client, Instant now) {
        return """
                {"referralId":"%s","clientId":"%s","serviceId":"%s","referringAgency":"%s","receivingAgency":"%s",\
                "need":"housing","urgency":"soon","lawfulBasis":"public-task",\
                "shared":["identity","contact","needs","circumstances"],"clockStartedAt":"%s","recordedAt":"%s"}""".formatted(
                        referral, client, service, Account.KEYWORKER.agency().alias(), RECEIVER, now, now);
    }

    /** A connection to referral-service's database, as its application or as its owner. */
    Connection connection(String role) throws SQLException {
        String account = "referral_" + role;
        return DriverManager.getConnection(system.database("referral"), account, LocalSecrets.of(account));
    }

    /** A connection to a service's database, as its owner. */
    static Connection ownerOf(WholeSystem system, String service) throws SQLException {
        String owner = service + "_owner";
        return DriverManager.getConnection(system.database(service), owner, LocalSecrets.of(owner));
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(system.url(Port.KEYCLOAK), system.url(Port.REFERRAL), account);
    }

    private UUID firstService() throws IOException {
        for (JsonNode found :
                JSON.readTree(keyWorker.get("/services?limit=100")).get("items")) {
            if (found.path("agency").path("alias").asText().equals(RECEIVER)) {
                return UUID.fromString(found.get("id").asText());
            }
        }
        throw new IllegalStateException("The directory has no service of " + RECEIVER);
    }

    private List<UUID> register(int count) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<UUID>> registered = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int one = number;
                registered.add(workers.submit(() -> register(Invented.person(one), one)));
            }
            return registered.stream().map(Waiting::forResult).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    private UUID register(String person, int number) throws IOException {
        String client = JSON.readTree(keyWorker.post("/clients", "client-" + number, person))
                .get("id")
                .asText();
        keyWorker.post("/clients/" + client + "/agreements", "agreement-" + number, """
                {"recipients": [{"agency": "%s"}], "purposes": ["referral", "coordination"],
                 "categories": ["identity", "contact", "access-needs", "needs", "circumstances"],
                 "from": "2026-01-01", "given": "spoken", "givenBy": "client"}""".formatted(RECEIVER));
        return UUID.fromString(client);
    }
}
