package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be of an agreement, the tables refuse too. */
@QuarkusTest
class TheAgreementTablesRefuseTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replaces = id",
                "replaced_at = recorded_at - interval '1 second'",
                "replaced_at = now(), withdrawn_at = now(), withdrawn_by = recorded_by",
                "given_by = 'representative'",
                "representative_name = 'Sam Example'",
                "representative_authority = 'guardian'",
                "representative_name = '', representative_authority = 'guardian'",
                "representative_name = 'Sam Example', representative_authority = 'neighbour'"
            })
    void anAgreementCannotBeMade(String change) {
        String agreement = Line.withoutAgreement().agree(Line.SHARED);
        assertThatThrownBy(() -> Owner.run("update agreement set " + change + " where id = '" + agreement + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped_at = now()", "stopped_by = agency", "stop_reason = 'Moved away'"})
    void aRecipientCannotBeMade(String change) {
        String agreement = Line.withoutAgreement().agree(Line.SHARED);
        assertThatThrownBy(() -> Owner.run(
                        "update agreement_recipient set " + change + " where agreement_id = '" + agreement + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void twoAgreementsCannotReplaceTheSameOne() {
        Line line = Line.withoutAgreement();
        String old = line.agree(Line.SHARED);
        Giving.given(line, Giving.terms("replaces", old));
        String third = Giving.given(line, Giving.terms("recipients", List.of(Map.of("service", line.service()))));
        assertThatThrownBy(() -> Owner.run("update agreement set replaces = '" + old + "' where id = '" + third + "'"))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void theApplicationsRoleCannotRemoveARecipient() {
        assertThatThrownBy(() -> run("delete from agreement_recipient"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }
}
