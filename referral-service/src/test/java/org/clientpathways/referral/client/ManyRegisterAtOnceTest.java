package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyRegisterAtOnceTest {

    /** More than there are connections to the database. */
    private static final int MANY = 50;

    @Inject
    ObjectMapper mapper;

    @Test
    void eachIsToldOfTheLikelyDuplicateAndNoneWaitsForTheOthersConnections() throws Exception {
        Worker keyWorker = Worker.keyWorker(World.agency());
        Map<String, Object> known = keyWorker
                .asks()
                .get("/clients/" + World.client(keyWorker))
                .jsonPath()
                .getMap("");
        String again = mapper.writeValueAsString(Map.of(
                "givenName", known.get("givenName"),
                "familyName", known.get("familyName"),
                "bornOn", known.get("bornOn")));
        String token = keyWorker.token();
        List<Answer> answers = AtOnce.all(
                Collections.nCopies(MANY, () -> Answer.to("POST", "/clients", token, "application/json", again)));
        assertThat(answers).extracting(Answer::status).containsOnly(409);
        assertThat(answers).allMatch(answer -> answer.body().contains("likely-duplicates"));
    }
}
