package org.clientpathways.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query whose plan is looked at.
 *
 * @param agency for which it is asked
 * @param title what it reads
 */
record PlannedQuery(String agency, String title, String sql) {

    private static final Pattern ONE = Pattern.compile("^-- ([a-z-]+): (.+)\\n((?:(?!-- ).*\\n?)*)", Pattern.MULTILINE);

    /** Those of a script, in which each stands below a comment with its agency and title. */
    static List<PlannedQuery> of(String script) {
        List<PlannedQuery> queries = new ArrayList<>();
        Matcher one = ONE.matcher(script);
        while (one.find()) {
            queries.add(
                    new PlannedQuery(one.group(1), one.group(2), one.group(3).strip()));
        }
        return queries;
    }
}
