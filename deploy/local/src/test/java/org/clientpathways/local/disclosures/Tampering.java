package org.clientpathways.local.disclosures;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What somebody may do to rows behind the product's back, who has the whole database and knows how hashes are made. */
enum Tampering {
    CHANGE {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            rows.set(at, changed(rows.get(at), random.nextInt(10)));
        }
    },
    REMOVE {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            rows.remove(at);
        }
    },
    REMOVE_AND_CLOSE_THE_GAP {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            rows.remove(at);
            renumber(rows, at);
        }
    },
    INSERT {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            DisclosureRow there = rows.get(at);
            rows.add(at, Log.row(there.client(), there.sequence(), there.previous(), random));
            renumber(rows, at);
        }
    },
    SWAP {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            int other = (at + 1 + random.nextInt(rows.size() - 1)) % rows.size();
            Collections.swap(rows, at, other);
            renumber(rows, 0);
        }
    },
    CUT {
        @Override
        void on(List<DisclosureRow> rows, int at, Random random) {
            rows.subList(at, rows.size()).clear();
        }
    };

    /** How much of what must follow is made anew. */
    enum Covering {
        NOTHING,
        THE_ROW,
        THE_WHOLE_CHAIN
    }

    abstract void on(List<DisclosureRow> rows, int at, Random random);

    /** The rows as they stand afterwards; what is done begins at a place in the list. */
    List<DisclosureRow> done(List<DisclosureRow> log, int at, Covering covering, Random random) {
        List<DisclosureRow> rows = new ArrayList<>(log);
        on(rows, at, random);
        if (covering == Covering.THE_WHOLE_CHAIN) {
            renumber(rows, 0);
        }
        int covered = covering == Covering.NOTHING ? 0 : covering == Covering.THE_ROW ? 1 : rows.size();
        for (int i = at; i < Math.min(rows.size(), at + covered); i++) {
            rows.set(
                    i,
                    Log.linked(
                            rows.get(i),
                            i == 0 ? DisclosureRow.NONE_BEFORE : rows.get(i - 1).hash()));
        }
        return rows;
    }

    private static void renumber(List<DisclosureRow> rows, int from) {
        for (int i = from; i < rows.size(); i++) {
            rows.set(i, Log.placed(rows.get(i), i + 1L));
        }
    }

    private static DisclosureRow changed(DisclosureRow row, int field) {
        return new DisclosureRow(
                row.client(),
                row.sequence(),
                field == 0 ? row.at().plus(1, ChronoUnit.MICROS) : row.at(),
                field == 1 ? "far-fields" : row.agency(),
                field == 2 ? new UUID(0, 0) : row.account(),
                field == 3 ? "safeguarding" : row.purpose(),
                field == 4 ? row.categories().subList(0, row.categories().size() - 1) : row.categories(),
                field == 5 ? Collections.nCopies(row.bases().size(), "override:" + row.client()) : row.bases(),
                field == 6 ? "GET /clients/{id}" : row.through(),
                field == 7 ? "1".repeat(64) : row.previous(),
                field > 7 ? "2".repeat(64) : row.hash());
    }
}
