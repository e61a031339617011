package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation that the services describe, asked by everybody whom a client has nothing to do with. */
@WithTheWholeSystem
class NothingLeaksAcrossServicesIT {

    private static final List<String> ROLES = List.of(
            "key-worker",
            "service-worker",
            "manager",
            "partnership-manager",
            "governance",
            "partner-system",
            "client",
            "administrator",
            "internal-service");

    private static final List<Agency> STRANGERS = List.of(Agency.FAR_FIELDS, Agency.OPEN_DOOR, Agency.LARKSHIRE_HEALTH);

    /** It is asked for by the system's own services, which are trusted with the answer. */
    private static final String TRUSTED = "/disclosures";

    private static Secrets secrets;
    private static List<Somebody> strangers;

    @BeforeAll
    static void aClientWithSecrets() {
        secrets = new Secrets();
        strangers = STRANGERS.parallelStream()
                .flatMap(agency -> ROLES.stream().map(role -> Somebody.of(agency, role)))
                .toList();
    }

    @Test
    void whatIsAnothersAndWhatIsNobodysAreTheSameToTheLetter() throws JsonProcessingException {
        List<String> differ = new ArrayList<>();
        Set<String> notThere = new TreeSet<>();
        for (Operation operation : namingIds()) {
            for (Somebody stranger : asking(operation)) {
                String random = Asked.of(operation, stranger.token(), random(), random())
                        .impersonal();
                for (String id : idsFor(operation)) {
                    Asked foreign = Asked.of(operation, stranger.token(), id, secrets.client);
                    if (!foreign.impersonal().equals(random)) {
                        differ.add(operation + " as " + stranger.roles() + " of " + stranger.agency() + "\n"
                                + foreign.impersonal() + "\n" + random);
                    }
                    assertTellsNothing(operation, foreign);
                    if (foreign.status() == 404) {
                        notThere.add(operation.toString());
                    }
                }
            }
        }
        assertThat(differ).isEmpty();
        assertThat(notThere)
                .as("what some role got as far as")
                .hasSizeGreaterThan(namingIds().size() * 3 / 4);
    }

    @Test
    void whatNamesNobodyTellsStrangersNothingEither() throws JsonProcessingException {
        for (Operation operation : Operation.ofAllServices()) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                for (Somebody stranger : strangers) {
                    assertTellsNothing(
                            operation, Asked.of(operation, stranger.token(), secrets.client, secrets.client));
                }
            }
        }
    }

    @Test
    void theOtherServicesKnowNoSecretsToTellAnybody() throws JsonProcessingException {
        for (Operation operation : Operation.ofAllServices()) {
            if (operation.method().equals("GET") && !isAtReferralService(operation)) {
                for (Account account : Account.values()) {
                    for (String id : idsFor(operation)) {
                        assertTellsNothing(operation, Asked.of(operation, SignIn.token(account), id, secrets.client));
                    }
                }
            }
        }
    }

    @Test
    void theWalkWouldFindALeak() throws JsonProcessingException {
        String told = Asked.of(client(), SignIn.token(Line.KEY_WORKER), secrets.client, secrets.client)
                .whole();
        assertThat(secrets.words().stream().filter(told::contains)).hasSizeGreaterThan(3);
        assertThat(namingIds()).hasSizeGreaterThan(25);
        assertThat(namingIds().stream().map(Operation::base).distinct()).hasSize(3);
    }

    /** referral-service walks itself with all of these; here it is asked by one agency. */
    private static List<Somebody> asking(Operation operation) {
        return isAtReferralService(operation)
                ? strangers.stream()
                        .filter(stranger -> stranger.agency() == Agency.FAR_FIELDS)
                        .toList()
                : strangers;
    }

    /** Each of them where the path names one; where it names none, every request would be the same. */
    private static List<String> idsFor(Operation operation) {
        return operation.path().contains("{") ? secrets.ids() : List.of(secrets.client);
    }

    private static List<Operation> namingIds() throws JsonProcessingException {
        return Operation.ofAllServices().stream()
                .filter(one -> one.path().contains("{") || one.example().has("clientId"))
                .filter(one -> Stream.of(TRUSTED, "/agencies", "/services")
                        .noneMatch(of -> one.path().startsWith(of)))
                .toList();
    }

    private static Operation client() throws JsonProcessingException {
        return namingIds().stream()
                .filter(one -> one.toString().equals("GET /clients/{id}"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAtReferralService(Operation operation) {
        return operation.base().equals(TheSystem.addresses().referral());
    }

    private static void assertTellsNothing(Operation operation, Asked answer) {
        assertThat(answer.whole()).as(operation.toString()).doesNotContain(secrets.words());
        assertThat(answer.status()).as(operation.toString()).isLessThan(500);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
