package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisteringOnePersonAtOnceTest {

    @RepeatedTest(5)
    void oneIsRegisteredAndTheOthersAreToldOfThem() throws Exception {
        String agency = World.agency();
        String family = World.letters(9);
        assertThat(atOnce(
                        agency,
                        person("Robert", family, "1984-05-03", ""),
                        person("Bob", family, "1984-05-03", ""),
                        person("Robert", family, "1984-05-03", ""),
                        person("Rob", family, "1984-05-08", ""),
                        person("Robert", family, "1984-05-01", "")))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @RepeatedTest(3)
    void soItIsWhereTheDatesOfBirthDifferByASlip() throws Exception {
        for (String slip : List.of("1984-03-05", "1948-05-03", "1984-05-30")) {
            String family = World.letters(9);
            assertThat(atOnce(
                            World.agency(),
                            person("Robert", family, "1984-05-03", ""),
                            person("Robert", family, slip, "")))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @RepeatedTest(3)
    void soTheyAreWhomTheirPostcodeOrAnotherSystemsIdGivesAway() throws Exception {
        String agency = World.agency();
        String family = World.letters(9);
        String id = ", \"externalIds\": [{\"system\": \"housing\", \"value\": \"" + family + "\"}]";
        assertThat(atOnce(
                        agency,
                        person("Robert", family, "1984-05-03", ", \"postcode\": \"LK1 2AB\""),
                        person("Robert", family, "1961-11-20", ", \"postcode\": \"lk1 2ab\"")))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(atOnce(
                        agency,
                        person("Ulrich", World.letters(9), "1955-05-03", id),
                        person("Amir", World.letters(9), "1971-11-20", id)))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void whoAreNotAlikeAreAllRegistered() throws Exception {
        List<String> people = new ArrayList<>();
        for (int day = 10; day < 22; day++) {
            people.add(person(World.letters(9), World.letters(9), "1984-05-" + day, ", \"postcode\": \"LK1 2AB\""));
        }
        assertThat(atOnce(World.agency(), people.toArray(String[]::new))).containsOnly(201);
    }

    private static List<Integer> atOnce(String agency, String... people) throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String one : people) {
            String token = Worker.keyWorker(agency).token();
            calls.add(() -> Answer.to("POST", "/clients", token, "application/json", one)
                    .status());
        }
        return AtOnce.all(calls);
    }

    private static String person(String given, String family, String born, String more) {
        return "{\"givenName\": \"" + given + "\", \"familyName\": \"" + family + "\", \"bornOn\": \"" + born + "\""
                + more + "}";
    }
}
