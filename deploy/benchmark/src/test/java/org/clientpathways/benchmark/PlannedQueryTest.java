package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlannedQueryTest {

    @Test
    void eachQueryStandsBelowItsAgencyAndTitle() {
        var queries = PlannedQuery.of("-- open-door: one\nselect 1\n  from a\n-- far-fields: another\nselect 2\n");

        assertThat(queries)
                .containsExactly(
                        new PlannedQuery("open-door", "one", "select 1\n  from a"),
                        new PlannedQuery("far-fields", "another", "select 2"));
    }

    @Test
    void noQueryOfTheScriptIsPassedOver() {
        String script = ManyClients.script("queries.sql");

        assertThat(PlannedQuery.of(script))
                .hasSameSizeAs(
                        script.lines().filter(line -> line.startsWith("--")).toList())
                .allMatch(query -> query.sql().startsWith("select"));
    }
}
