package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnmergingRestoresAllTest {

    /** What a merge writes, and what a read does; and what is to be compared with other agencies' clients. */
    private static final String OTHERS =
            "'journal', 'client_merge', 'linkage_to_look', 'disclosure', 'disclosure_head', 'idempotency_key',"
                    + " 'flyway_schema_history'";

    @Test
    void everyRowIsAsItWasBeforeTheMerge() throws SQLException {
        Pair pair = Pair.registeredTwice();
        List<Line> lines = pair.linesToOneService();
        lines.get(0).after("accept");
        lines.get(1).after("waitlist");
        lines.get(1).override(List.of("risk"));
        Map<String, String> before = tables();
        pair.merge().statusCode(200);
        Map<String, String> merged = tables();
        pair.unmerge().statusCode(200);
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(merged).isEqualTo(before);
        assertThat(tables()).isEqualTo(before);
        pair.read(pair.merged()).statusCode(200);
    }

    /** All rows of each table, as one text. */
    private static Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : Owner.texts("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind = 'r' and relname not in (" + OTHERS + ")")) {
            tables.put(table, String.join("\n", Owner.texts("select t::text from " + table + " t order by 1")));
        }
        return tables;
    }
}
