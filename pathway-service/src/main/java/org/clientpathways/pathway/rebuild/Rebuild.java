package org.clientpathways.pathway.rebuild;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
import org.clientpathways.contracts.Topic;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Has the tables filled again from the topics: empties them and sends the consumer group back to the start. The service
 * fills them when it is started next, and sends nothing for what it had taken before. No instance may run meanwhile.
 *
 * <p>The group goes back first: should this end half-way, the next start reads everything again and knows each event as a
 * repeat.
 */
public final class Rebuild {

    private static final String EMPTY = "truncate taken_event, agency, service, client_description, pathway,"
            + " step, milestone, spell, signpost, rebuild";

    private final ConsumerGroup group;
    private final PGSimpleDataSource database;

    private Rebuild(ConsumerGroup group, PGSimpleDataSource database) {
        this.group = group;
        this.database = database;
    }

    /** A rebuild of what this configuration leads to, done as the owner of the database. */
    public static Rebuild of(Config config) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.flyway.username", String.class));
        database.setPassword(config.getValue("quarkus.flyway.password", String.class));
        return new Rebuild(ConsumerGroup.of(config), database);
    }

    /** Does it, says on the way what it does, and gives the exit status: 0 when done. */
    public int run(PrintStream say) {
        try {
            if (group.hasMembers()) {
                say.println("pathway-service is running; stop every instance first. Nothing was changed.");
                return 1;
            }
            Map<TopicPartition, Long> ends = group.ends();
            group.backToStart(ends.keySet());
            say.println("The topics will be read again from their start.");
            empty(ends);
            say.println("The tables are empty. Start pathway-service now: it fills them and sends nothing meanwhile;"
                    + " it is ready when they are whole.");
            return 0;
        } catch (SQLException | ExecutionException fault) {
            say.println("The rebuild could not begin: " + fault.getMessage());
            return 1;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void empty(Map<TopicPartition, Long> ends) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement truncate = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into rebuild (partition_number, quiet_until) values (?, ?)")) {
            connection.setAutoCommit(false);
            truncate.execute(EMPTY);
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                if (end.getKey().topic().equals(Topic.REFERRAL_EVENTS.topicName()) && end.getValue() > 0) {
                    insert.setInt(1, end.getKey().partition());
                    insert.setLong(2, end.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
