package org.clientpathways.referral.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every endpoint that the API's description has, asked by every role of three agencies, with ids that are not theirs. */
abstract class NothingLeaks {

    private static final List<String> ROLES = Arrays.stream(Roles.class.getFields())
            .map(field -> {
                try {
                    return (String) field.get(null);
                } catch (IllegalAccessException hidden) {
                    throw new AssertionError(hidden);
                }
            })
            .toList();

    /** What is everybody's, or another service's of this system, which is trusted with the answer. */
    private static final Set<String> OF_NO_CLIENT = Set.of("/services/{id}", "/agencies/{alias}", "/disclosures");

    /** What tells a manager who works for their agency. */
    private static final Set<String> OF_THE_OWN_AGENCY = Set.of("/workers", "/caseloads");

    private static final Predicate<String> FOR_A_REFERRAL = path ->
            path.startsWith("/referrals") || path.equals("/sharing-decisions") || path.endsWith("/waiting-list");

    private Secrets secrets;

    @BeforeEach
    void aClientWithSecrets() {
        secrets = new Secrets();
    }

    @Test
    void aStrangerIsToldNothing() {
        for (Endpoint endpoint : Endpoint.all()) {
            for (String role : ROLES) {
                Worker worker = secrets.with(secrets.stranger, role);
                for (UUID named : idsFor(endpoint)) {
                    assertTellsNone(endpoint, worker, ask(endpoint, worker, named), words());
                }
            }
        }
    }

    @Test
    void thePartyIsToldOnlyWhatTheClientAgreedTo() {
        Set<String> refused = words();
        Secrets.WORDS.get("identity").forEach(refused::remove);
        Secrets.WORDS.get("contact").forEach(refused::remove);
        Secrets.WORDS.get("waiting").forEach(refused::remove);
        for (Endpoint endpoint : Endpoint.all()) {
            for (String role : ROLES) {
                Worker worker = secrets.with(secrets.party, role);
                for (UUID named : idsFor(endpoint)) {
                    // The agency was agreed to see who the client is, and for a referral alone.
                    Set<String> forbidden = FOR_A_REFERRAL.test(endpoint.path()) ? refused : words();
                    assertTellsNone(endpoint, worker, ask(endpoint, worker, named), forbidden);
                }
            }
        }
    }

    @Test
    void whoDoesNotWorkWithClientsAtTheHolderIsToldNothing() {
        for (Endpoint endpoint : Endpoint.all()) {
            for (String role : List.of(
                    Roles.MANAGER,
                    Roles.PARTNERSHIP_MANAGER,
                    Roles.ADMINISTRATOR,
                    Roles.CLIENT,
                    Roles.INTERNAL_SERVICE)) {
                Worker worker = secrets.with(secrets.holder, role);
                for (UUID named : idsFor(endpoint)) {
                    Set<String> forbidden = words();
                    // Who works for their own agency is no secret to its managers; each client's key worker is.
                    if (OF_THE_OWN_AGENCY.contains(endpoint.path())) {
                        forbidden.removeAll(Secrets.WORDS.get("route"));
                    }
                    assertTellsNone(endpoint, worker, ask(endpoint, worker, named), forbidden);
                }
            }
        }
    }

    @Test
    void aManagerOfTheHolderIsToldOfACaseloadWhoTheClientsAreAndNothingElse() {
        Worker manager = secrets.with(secrets.holder, Roles.MANAGER);
        Answer answer = Answer.to("GET", "/caseloads/" + secrets.keyWorker.account(), manager, null, null);
        assertThat(leaked(answer.whole(), words()))
                .containsExactlyInAnyOrder("Zvgiven", "Zvhanded", "Zvfamily", "1961-04-27");
        for (String agency : List.of(secrets.party, secrets.stranger)) {
            Answer other = Answer.to(
                    "GET",
                    "/caseloads/" + secrets.keyWorker.account(),
                    secrets.with(agency, Roles.MANAGER),
                    null,
                    null);
            assertThat(leaked(other.whole(), words())).isEmpty();
        }
    }

    @Test
    void theWalkWouldFindALeak() {
        String told = secrets.keyWorker.asks().get("/clients/" + secrets.client).asString();
        assertThat(leaked(told, words())).contains("Zvgiven", "Zvroute", "Zvlanguage", "01632960739");
        String history = secrets.keyWorker
                .asks()
                .get("/clients/" + secrets.client + "/agreements")
                .asString();
        assertThat(leaked(history, words())).contains("Zvwording", "Zvinterpreter");
        String signpost =
                secrets.keyWorker.asks().get("/signposts/" + secrets.signpost).asString();
        assertThat(leaked(signpost, words())).contains("Zvfamily", "Zvtold", "Zvasked");
        String handover =
                secrets.keyWorker.asks().get("/handovers/" + secrets.handover).asString();
        assertThat(leaked(handover, words())).contains("Zvhandover", "Zvhanded");
        String merges = secrets.keyWorker
                .asks()
                .get("/clients/" + secrets.client + "/merges")
                .asString();
        assertThat(leaked(merges, words())).contains("Zvmerge");
        String distinctions = secrets.keyWorker
                .asks()
                .get("/clients/" + secrets.client + "/distinctions")
                .asString();
        assertThat(leaked(distinctions, words())).contains("Zvroute");
        assertThat(Endpoint.all()).hasSizeGreaterThan(40);
    }

    /** The lowest status that is a fault; what asks for rows that are not there may fail, as long as it tells nothing. */
    int faultsFrom() {
        return 500;
    }

    Secrets secrets() {
        return secrets;
    }

    /** To a stranger what is another's and what is nobody's are the same, to the letter. */
    void assertForeignIsLikeRandom() {
        List<String> differ = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            if (!endpoint.namesAnId() || OF_NO_CLIENT.contains(endpoint.path())) {
                continue;
            }
            for (String role : ROLES) {
                Worker worker = secrets.with(secrets.stranger, role);
                String random = endpoint.ask(
                                worker, UUID.randomUUID(), UUID.randomUUID(), secrets.service, secrets.party)
                        .impersonal();
                for (UUID named : idsFor(endpoint)) {
                    String foreign = ask(endpoint, worker, named).impersonal();
                    if (!foreign.equals(random)) {
                        differ.add(endpoint.method() + " " + endpoint.path() + " as " + role + "\n" + foreign + "\n"
                                + random);
                    }
                }
            }
        }
        assertThat(differ).isEmpty();
    }

    private Answer ask(Endpoint endpoint, Worker worker, UUID named) {
        return endpoint.ask(worker, named, secrets.client, secrets.service, secrets.party);
    }

    /** Each of them where the path names one; where it names none, every request would be the same. */
    private List<UUID> idsFor(Endpoint endpoint) {
        return endpoint.path().contains("{") ? ids() : List.of(secrets.client);
    }

    private List<UUID> ids() {
        return List.of(
                secrets.client,
                secrets.referral,
                secrets.agreement,
                secrets.override,
                secrets.signpost,
                secrets.handover,
                secrets.twin,
                secrets.linkage);
    }

    private static Set<String> words() {
        return Secrets.WORDS.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private void assertTellsNone(Endpoint endpoint, Worker worker, Answer answer, Set<String> forbidden) {
        Set<String> told = leaked(answer.whole(), forbidden);
        assertThat(told)
                .as(endpoint.method() + " " + endpoint.path() + " as " + worker.roles() + " of " + worker.agency()
                        + ": " + answer.status())
                .isEmpty();
        assertThat(answer.status()).as(endpoint.toString()).isLessThan(faultsFrom());
    }

    private static Set<String> leaked(String told, Set<String> forbidden) {
        return forbidden.stream().filter(told::contains).collect(Collectors.toSet());
    }
}
