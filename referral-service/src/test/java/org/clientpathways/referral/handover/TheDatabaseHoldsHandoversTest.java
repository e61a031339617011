package org.clientpathways.referral.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application's own role can and cannot do, whatever the application asks. */
@QuarkusTest
class TheDatabaseHoldsHandoversTest {

    private Offer offer;

    @Inject
    AgroalDataSource asTheApplication;

    @BeforeEach
    void aClient() {
        offer = Offer.withAgreement();
    }

    @Test
    void theKeyWorkerIsChangedByNoStatementOfTheApplication() {
        assertThatThrownBy(() -> ask(
                        offer.keyWorker().agency(),
                        "update client_holding set key_worker = gen_random_uuid() where client_id = '" + offer.client()
                                + "'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void noOtherAgencyAssignsTheKeyWorker() throws SQLException {
        offer.next().asks().get("/workers").then().statusCode(200);
        String assign = "select count(*) from assign_key_worker('{" + offer.client() + "}', '"
                + offer.next().account() + "', null)";
        assertThat(ask(offer.next().agency(), assign)).isEqualTo("0");
        assertThat(ask(offer.keyWorker().agency(), assign)).isEqualTo("0");
    }

    @Test
    void anOfferIsAcceptedByItsAgencyAloneAndWithAnAgreementAlone() throws SQLException {
        Worker taker = offer.next();
        taker.asks().get("/workers").then().statusCode(200);
        String accept = "select accept_handover('" + offer.made() + "', '" + taker.account() + "')";
        assertThat(ask(offer.keyWorker().agency(), accept)).isNull();
        assertThat(ask(taker.agency(), accept)).isEqualTo(offer.client().toString());
        Owner.run("update agreement set withdrawn_at = now(), withdrawn_by = recorded_by where client_id = '"
                + offer.client() + "'");
        assertThat(ask(taker.agency(), accept)).isNull();
    }

    @Test
    void anOfferWithoutAnAgreementOrOfAnothersClientIsNotKept() throws SQLException {
        Offer bare = Offer.withoutAgreement();
        assertRefused(bare.keyWorker().agency(), insert(bare));
        assertRefused(bare.next().agency(), insert(new Offer(bare.next(), bare.keyWorker(), bare.client())));
        ask(offer.keyWorker().agency(), insert(offer));
    }

    @Test
    void neitherSideMovesAnOfferToWhereTheOtherAloneMay() throws SQLException {
        String handover = offer.made();
        String to = "update handover set ended_at = now(), return_reason = %s, status = '%s' where id = '" + handover
                + "' returning status";
        assertRefused(offer.keyWorker().agency(), to.formatted("'x'", "returned"));
        assertRefused(offer.next().agency(), to.formatted("null", "cancelled"));
        assertRefused(offer.next().agency(), to.formatted("null", "accepted"));
        assertThat(ask(offer.next().agency(), to.formatted("'x'", "returned"))).isEqualTo("returned");
        assertThat(ask(offer.keyWorker().agency(), to.formatted("null", "cancelled")))
                .isEqualTo("cancelled");
    }

    @Test
    void thereIsOneOpenOfferForAClientAtMost() {
        offer.made();
        assertThatThrownBy(() -> Owner.run(insert(offer))).hasMessageContaining("handover_open");
    }

    @Test
    void whoLeftBecomesNobodysKeyWorkerAndWhoNeverWorkedThereNeither() throws SQLException {
        Worker gone = offer.colleague();
        Owner.run("update worker set left_on = current_date where account = '" + gone.account() + "'");
        String update = "update client_holding set key_worker = '" + gone.account() + "' where client_id = '"
                + offer.client() + "'";
        assertThatThrownBy(() -> Owner.run(update)).hasMessageContaining("Who left gets no new clients");
        offer.offer(offer.keyWorker(), Map.of("keyWorker", gone.account())).statusCode(409);
    }

    @Test
    void ofAClientWhoWentOnTheFormerAgencyIsToldThatThereIsOneAndSendsNoDraft() throws SQLException {
        offer.accepted();
        Worker former = offer.next();
        Line line = new Line(former, former, offer.client(), World.service(World.agency()));
        Map<String, Object> request = line.request();
        request.put("draft", true);
        String draft = line.post(request).statusCode(201).extract().path("id");
        String send =
                "update referral set sent_at = now(), clock_started_at = now() where id = '" + draft + "' returning id";
        assertThat(ask(former.agency(), send)).isEqualTo(draft);
        Offer onward = new Offer(former, Worker.keyWorker(World.agency()), offer.client());
        onward.agree(Offer.LEAST);
        onward.accepted();
        Owner.run("update agreement set withdrawn_at = now(), withdrawn_by = recorded_by where client_id = '"
                + offer.client() + "'");

        String lock = "select id from client where id = '" + offer.client() + "' for no key update";
        assertThat(ask(former.agency(), lock)).isEqualTo(offer.client().toString());
        assertThat(ask(World.agency(), lock)).isNull();
        for (String table : List.of(
                "client_holding",
                "client_identity",
                "client_contact",
                "client_access_needs",
                "client_characteristics")) {
            assertThat(ask(
                            former.agency(),
                            "select count(*) from " + table + " where client_id = '" + offer.client() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertRefused(former.agency(), send);
        assertRefused(former.agency(), "update client set version = version + 1 where id = '" + offer.client() + "'");
    }

    private static String insert(Offer offer) {
        return "insert into handover (id, client_id, from_agency, offered_by, offered_by_name, offered_at, to_agency, status)"
                + " values (gen_random_uuid(), '" + offer.client() + "', '"
                + offer.keyWorker().agency()
                + "', gen_random_uuid(), 'x', now(), '" + offer.next().agency() + "', 'offered') returning status";
    }

    private void assertRefused(String agency, String statement) {
        assertThatThrownBy(() -> ask(agency, statement)).hasMessageContaining("row-level security policy");
    }

    /** The first column of the first row that the agency is given; what it changed is undone. */
    private String ask(String agency, String statement) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement asking = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                asking.execute("set local pathways.agency = '" + agency + "'");
                if (!asking.execute(statement)) {
                    return null;
                }
                try (ResultSet row = asking.getResultSet()) {
                    return row.next() ? row.getString(1) : null;
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
