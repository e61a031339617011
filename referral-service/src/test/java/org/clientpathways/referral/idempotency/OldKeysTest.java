package org.clientpathways.referral.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldKeysTest {

    @Inject
    Once once;

    @Inject
    AgroalDataSource database;

    private Line line;
    private String key;

    @BeforeEach
    void aClientWhoAgreed() {
        line = Line.withAgreement();
        key = UUID.randomUUID().toString();
    }

    @Test
    void aKeyIsForgottenAfterADayAndNotBefore() throws SQLException {
        made(line.request());
        makeOlder("23 hours");
        once.forget();
        assertThat(isKept()).isTrue();
        makeOlder("2 hours");
        once.forget();
        assertThat(isKept()).isFalse();
    }

    @Test
    void anOldKeyMayBeUsedAgainBeforeItIsForgotten() throws SQLException {
        String first = made(line.request());
        makeOlder("25 hours");
        Map<String, Object> other = line.request();
        other.put("need", "benefits");
        String second = made(other);
        assertThat(second).isNotEqualTo(first);
        assertThat(made(other)).isEqualTo(second);
    }

    private String made(Map<String, Object> request) {
        return line.keyWorker()
                .asks()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void makeOlder(String by) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set made_at = made_at - ?::interval where key = ?")) {
            update.setString(1, by);
            update.setString(2, key);
            update.executeUpdate();
        }
    }

    private boolean isKept() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 from idempotency_key where key = ?")) {
            query.setString(1, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
