package org.clientpathways.benchmark;

import java.util.List;

/**
 * A line of the table.
 *
 * @param what was measured
 * @param product what the product did
 * @param plain what it is compared with
 * @param ratio of the two
 * @param target what the ratio should be
 */
record Row(String what, String product, String plain, String ratio, String target) {

    static Row ofRates(String what, Compared rates, double atLeast) {
        return new Row(
                what,
                "%.0f a second".formatted(rates.medianOfProduct()),
                "%.0f a second".formatted(rates.medianOfPlain()),
                "%.2f".formatted(rates.ratio()),
                "at least " + atLeast);
    }

    /** Of what is compared with nothing. */
    static Row ofRate(String what, double rate) {
        return new Row(what, "%.0f a second".formatted(rate), "", "", "");
    }

    /** In milliseconds. */
    static Row ofTimes(String what, double product, double plain, double atMost) {
        return new Row(
                what,
                "%.1f ms".formatted(product),
                "%.1f ms".formatted(plain),
                "%.1f".formatted(product / plain),
                "at most " + atMost);
    }

    /** In milliseconds, with no target. */
    static Row ofTimes(String what, double product, double plain) {
        Row row = ofTimes(what, product, plain, 0);
        return new Row(row.what, row.product, row.plain, row.ratio, "");
    }

    /** In milliseconds, of what is compared with nothing. */
    static Row ofTime(String what, double product, int atMost) {
        return new Row(what, "%.1f ms".formatted(product), "", "", "at most " + atMost + " ms");
    }

    /** As a table of Markdown, with its head. */
    static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder();
        table.append(new Row("measured", "product", "plain", "ratio", "target").line());
        table.append(new Row("---", "---:", "---:", "---:", "---:").line());
        rows.forEach(row -> table.append(row.line()));
        return table.toString();
    }

    private String line() {
        return "| " + String.join(" | ", what, product, plain, ratio, target) + " |\n";
    }
}
