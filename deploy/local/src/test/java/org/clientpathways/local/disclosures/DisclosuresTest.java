package org.clientpathways.local.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.local.UserError;
import org.clientpathways.local.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log in a real PostgreSQL, its heads on a real topic and in signed files. */
class DisclosuresTest {

    private static final String TABLE = """
            create table disclosure (
                client_id uuid, sequence bigint, at timestamptz, agency text, account uuid, purpose text,
                categories text[], bases text[], through text, previous bytea, hash bytea,
                primary key (client_id, sequence) deferrable initially deferred)
            """;
    private static final String HASH_IN_SQL = """
            select encode(sha256(convert_to(concat_ws(E'\\n', encode(previous, 'hex'), client_id, sequence,
                       (extract(epoch from at) * 1000000)::bigint, agency, account, purpose,
                       array_to_string(categories, ','), array_to_string(bases, ','), through), 'UTF8')), 'hex')
              from disclosure where client_id = ? and sequence = ?
            """;
    /** Each with the row that it makes the first bad one, of the second client's twelve rows. */
    private static final Map<String, Integer> TAMPERINGS = Map.of(
            "update disclosure set agency = 'far-fields' where client_id = ? and sequence = 4", 4,
            "update disclosure set at = at + interval '1 microsecond' where client_id = ? and sequence = 12", 12,
            "update disclosure set categories = categories || '{risk}' where client_id = ? and sequence = 1", 1,
            "delete from disclosure where client_id = ? and sequence = 7", 7,
            "delete from disclosure where client_id = ? and sequence > 9", 10,
            "update disclosure set sequence = sequence + 1 where client_id = ? and sequence > 5", 6,
            "update disclosure set sequence = 9 - sequence where client_id = ? and sequence in (4, 5)", 4,
            "update disclosure set client_id = gen_random_uuid() where client_id = ? and sequence <= 12", 1);

    private static Map<String, String> parts;

    private final Random random = new Random(7);
    private final List<UUID> clients = new ArrayList<>();
    private final SigningHand hand = new SigningHand();
    private final Map<String, String> environment = new HashMap<>();
    private String output;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        parts = new RealParts().start();
    }

    @BeforeEach
    void aLogOfThreeClients() throws SQLException {
        environment.put("PATHWAYS_KAFKA", parts.get("PATHWAYS_KAFKA"));
        environment.put("PATHWAYS_REFERRAL_DB_URL", parts.get("PATHWAYS_NOTIFICATION_DB_URL"));
        environment.put("PATHWAYS_DISCLOSURE_DB_USER", parts.get("PATHWAYS_NOTIFICATION_DB_OWNER_USER"));
        environment.put("PATHWAYS_DISCLOSURE_DB_PASSWORD", parts.get("PATHWAYS_NOTIFICATION_DB_OWNER_PASSWORD"));
        environment.put("PATHWAYS_DISCLOSURE_HEADS_DIR", folder.toString());
        environment.put("PATHWAYS_DISCLOSURE_PUBLIC_KEY", hand.publicKey());
        execute(TABLE);
        try (Connection connection = connect()) {
            for (int i = 0; i < 3; i++) {
                clients.add(Log.uuid(random));
                insert(connection, Log.of(clients.get(i), 12, random));
            }
        }
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop table disclosure");
    }

    @Test
    void theHashIsThatWhichPostgresComputesFromTheSameWords() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(HASH_IN_SQL)) {
            List<DisclosureRow> rows = rows(connection).get(clients.get(0));
            for (DisclosureRow row : rows) {
                select.setObject(1, row.client());
                select.setLong(2, row.sequence());
                try (ResultSet found = select.executeQuery()) {
                    found.next();
                    assertThat(row.computedHash()).isEqualTo(found.getString(1)).isEqualTo(row.hash());
                }
            }
        }
    }

    @Test
    void everyTamperingInTheDatabaseIsFoundAndTheFirstBadRowNamed() throws SQLException {
        try (Connection connection = connect()) {
            Heads heads = new Heads();
            rows(connection)
                    .forEach((client, rows) -> rows.forEach(row -> heads.note(client, row.sequence(), row.hash())));
            connection.setAutoCommit(false);
            for (Map.Entry<String, Integer> tampering : TAMPERINGS.entrySet()) {
                Savepoint before = connection.setSavepoint();
                try (PreparedStatement statement = connection.prepareStatement(tampering.getKey())) {
                    statement.setObject(1, clients.get(1));
                    statement.executeUpdate();
                }
                Audit audit = new Audit(heads);
                DisclosureTable.read(connection, audit::take);
                assertThat(audit.findings())
                        .as(tampering.getKey())
                        .filteredOn(finding -> finding.client().equals(clients.get(1)))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.sequence()).isEqualTo((long) tampering.getValue()));
                connection.rollback(before);
            }
            Audit audit = new Audit(heads);
            DisclosureTable.read(connection, audit::take);
            assertThat(audit.findings()).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void everyOneOfAThousandAttemptsIsFoundInTheDatabase() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 1000; i++) {
                Savepoint before = connection.setSavepoint();
                Attempt attempt = new Attempt(Log.uuid(random), 1 + random.nextInt(5), random);
                insert(connection, attempt.found().rows());
                Heads heads = new Heads();
                attempt.found()
                        .heads()
                        .forEach((sequence, hashes) -> hashes.forEach(
                                hash -> heads.note(attempt.found().client(), sequence, hash)));
                Audit audit = new Audit(heads);
                DisclosureTable.read(connection, audit::take);
                assertThat(audit.findings())
                        .as(attempt.toString())
                        .singleElement()
                        .satisfies(finding -> assertThat(attempt.right())
                                .isGreaterThan(finding.proven())
                                .isLessThanOrEqualTo(finding.sequence()));
                connection.rollback(before);
            }
            connection.rollback();
        }
    }

    @Test
    void theCommandSaysThatAllIsWellOrNamesTheFirstBadRow() throws Exception {
        Map<UUID, List<DisclosureRow>> log;
        try (Connection connection = connect()) {
            log = rows(connection);
        }
        publishHead(log.get(clients.get(0)).get(11));
        hand.sign(
                folder.resolve("heads-2026-03-02.txt"),
                line(log.get(clients.get(1)).get(9)));

        assertThat(run("verify")).as(output).isTrue();
        assertThat(output).contains("All is well: 36 rows of 3 clients");
        assertThat(run("heads")).isTrue();
        assertThat(output)
                .contains(
                        line(log.get(clients.get(0)).get(11)),
                        line(log.get(clients.get(1)).get(9)));

        execute("delete from disclosure where client_id = '" + clients.get(0) + "' and sequence > 10");
        execute("update disclosure set through = 'GET /' where client_id = '" + clients.get(1) + "' and sequence = 3");
        assertThat(run("verify")).isFalse();
        assertThat(output)
                .contains("client " + clients.get(0) + ", row 11 ")
                .contains("client " + clients.get(1) + ", row 3 ")
                .contains("Looked at 34 rows");

        Files.delete(folder.resolve("heads-2026-03-02.txt.sig"));
        assertThat(run("verify")).isFalse();
        assertThat(output).contains("heads-2026-03-02.txt does not have its signature");
    }

    @Test
    void anAccountFromWhichRowsAreHiddenCannotSayThatAllIsWell() throws SQLException {
        execute("alter table disclosure enable row level security");
        execute("alter table disclosure force row level security");

        assertThatThrownBy(() -> run("verify"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatThereIsNotIsSaid() {
        assertThatThrownBy(() -> run("repair")).hasMessageContaining("--help");
        environment.put("PATHWAYS_REFERRAL_DB_URL", "jdbc:postgresql://localhost:1/referral");
        assertThatThrownBy(() -> run("verify")).hasMessageContaining("cannot be read");
    }

    private boolean run(String command) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return new Disclosures(environment, out).run(command);
        } finally {
            output = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static String line(DisclosureRow row) {
        return row.client() + " " + row.sequence() + " " + row.hash() + "\n";
    }

    private static void publishHead(DisclosureRow row) throws Exception {
        String data = "{\"clientId\":\"%s\",\"sequence\":%d,\"hash\":\"%s\",\"recordedAt\":\"2026-03-02T10:00:00Z\"}"
                .formatted(row.client(), row.sequence(), row.hash());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", parts.get("PATHWAYS_KAFKA")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("disclosure-heads", row.client().toString(), data))
                    .get();
        }
    }

    private static Map<UUID, List<DisclosureRow>> rows(Connection connection) throws SQLException {
        Map<UUID, List<DisclosureRow>> rows = new HashMap<>();
        DisclosureTable.read(connection, rows::put);
        return rows;
    }

    private static void insert(Connection connection, List<DisclosureRow> rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into disclosure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (DisclosureRow row : rows) {
                insert.setObject(1, row.client());
                insert.setLong(2, row.sequence());
                insert.setObject(3, row.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, row.agency());
                insert.setObject(5, row.account());
                insert.setString(6, row.purpose());
                insert.setArray(
                        7, connection.createArrayOf("text", row.categories().toArray()));
                insert.setArray(8, connection.createArrayOf("text", row.bases().toArray()));
                insert.setString(9, row.through());
                insert.setBytes(10, HexFormat.of().parseHex(row.previous()));
                insert.setBytes(11, HexFormat.of().parseHex(row.hash()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                parts.get("PATHWAYS_NOTIFICATION_DB_URL"),
                parts.get("PATHWAYS_NOTIFICATION_DB_OWNER_USER"),
                parts.get("PATHWAYS_NOTIFICATION_DB_OWNER_PASSWORD"));
    }
}
