package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.access.Asking;
import org.junit.jupiter.api.Test;

/** The rule of who may see what stands in Java, which decides, and in the database, which guards: they say the same. */
@QuarkusTest
class OneRuleTwiceTest {

    private static final int CLIENTS = 250;
    private static final Set<Category> ALL = EnumSet.allOf(Category.class);
    private static final String CODES = ALL.stream().map(Code::code).collect(Collectors.joining(",", "{", "}"));

    @Inject
    AgroalDataSource database;

    @Inject
    Asking asking;

    @Inject
    SharingDecisions decisions;

    private int permitted;
    private int refused;

    @Test
    void whatTheDecisionPermitsTheDatabaseLetsThroughAndNothingElse() throws SQLException {
        long seed = System.nanoTime();
        AnyGrants grants = new AnyGrants(new Random(seed));
        for (int i = 0; i < CLIENTS; i++) {
            Instant at = grants.anyMoment();
            UUID client = grants.client(at);
            for (AnyGrants.Asker asker : grants.askers()) {
                QuarkusTransaction.requiringNew().run(() -> compare(client, asker, at, seed));
            }
        }
        assertThat(permitted).isGreaterThan(CLIENTS * 10);
        assertThat(refused).isGreaterThan(CLIENTS * 10);
    }

    private void compare(UUID client, AnyGrants.Asker asker, Instant at, long seed) {
        asking.as(asker.agency(), asker.account(), true);
        texts("select set_config('pathways.at', ?, true)", at.toString());
        for (Purpose purpose : Purpose.values()) {
            Decision decision = decisions.decide(client, asker.agency(), asking.services(), purpose, ALL, at);
            assertThat(texts(
                            "select category from unnest(?::text[]) category where may_see('" + client + "', category)",
                            CODES))
                    .as("%s of %s at %s for %s, seed %d", purpose, client, at, asker, seed)
                    .containsExactlyElementsOf(
                            decision.permitted().stream().map(Code::code).toList());
            permitted += decision.permitted().size();
            refused += decision.refusals().size();
        }
    }

    private List<String> texts(String sql, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
