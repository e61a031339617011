package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge can be undone at every time: some agency holds both. */
@QuarkusTest
class HandingOverWhatWasMergedTest {

    /** Back to the agency that registered the survivor. */
    private Offer back;

    private Worker present;
    private UUID merged;

    @BeforeEach
    void aClientWhoCameFromAnotherAgencyAndWasRegisteredHereToo() throws SQLException {
        Worker registrar = Worker.keyWorker(World.agency());
        present = Worker.keyWorker(World.agency());
        back = new Offer(present, registrar, World.client(registrar));
        merged = World.client(present);
        Owner.run(giving(back.client(), present));
    }

    @Test
    void theSurvivorIsNotOfferedToAnotherAgencyBeforeTheMergeIsUndone() {
        Pair.merge(present, back.client(), merged).statusCode(200);
        offered().statusCode(409).body("type", equalTo("https://clientpathways.org/problems/merge-in-force"));
        back.offer(present, Map.of("keyWorker", back.colleague().account())).statusCode(201);
        Pair.unmerge(present, back.client(), merged).statusCode(200);
    }

    @Test
    void itIsOfferedOnceTheMergeIsUndone() {
        Pair.merge(present, back.client(), merged).statusCode(200);
        Pair.unmerge(present, back.client(), merged).statusCode(200);
        offered().statusCode(201);
    }

    @Test
    void nothingIsMergedIntoAClientWhoIsOffered() {
        String handover = offered().statusCode(201).extract().path("id");
        Pair.merge(present, back.client(), merged)
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/handover-open"));
        back.act(present, handover, "cancel").statusCode(200);
        Pair.merge(present, back.client(), merged).statusCode(200);
    }

    @Test
    void whoRegisteredTheSurvivorOffersItWithTheMerge() {
        Offer offer = Offer.withAgreement();
        UUID twice = World.client(offer.keyWorker());
        Pair.merge(offer.keyWorker(), offer.client(), twice).statusCode(200);
        offer.act(offer.next(), offer.made(), "accept").statusCode(200);
        Pair.unmerge(offer.keyWorker(), offer.client(), twice).statusCode(200);
    }

    @Test
    void theDatabaseKeepsTheHoldThatUndoesAMerge() {
        Pair.merge(present, back.client(), merged).statusCode(200);
        assertThatThrownBy(() -> Owner.run(giving(back.client(), back.next())))
                .hasMessageContaining("A merge is undone before its client goes to another agency");
    }

    private io.restassured.response.ValidatableResponse offered() {
        return back.offer(present, Map.of("agency", back.next().agency()));
    }

    private static String giving(UUID client, Worker to) {
        return "update client_holding set key_worker = '" + to.account() + "', key_worker_agency = '" + to.agency()
                + "' where client_id = '" + client + "'";
    }
}
