package org.clientpathways.local.disclosures;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A client's log of disclosures, held against itself and against the heads that were noted of it elsewhere. Each row holds the
 * hash of the row before it; who changes a row must make all later hashes anew, and then the next head contradicts.
 *
 * @param rows in the order of their sequence
 * @param heads by sequence, which hash was noted; more than one where notes contradict each other
 */
record Chain(UUID client, List<DisclosureRow> rows, NavigableMap<Long, Set<String>> heads) {

    /** The first bad row; empty where all is well. */
    Optional<Finding> firstBadRow() {
        long proven = 0;
        String last = DisclosureRow.NONE_BEFORE;
        for (long place = 1; place <= rows.size(); place++) {
            DisclosureRow row = at(place);
            Fault fault = fault(row, place, last);
            if (fault != null) {
                return Optional.of(finding(fault, place, proven));
            }
            if (heads.containsKey(place)) {
                proven = place;
            }
            last = row.hash();
        }
        boolean cut = !heads.isEmpty() && heads.lastKey() > rows.size();
        return cut ? Optional.of(finding(Fault.CUT_OFF, rows.size() + 1, proven)) : Optional.empty();
    }

    private Fault fault(DisclosureRow row, long place, String last) {
        if (row.sequence() != place) {
            return row.sequence() > place ? Fault.MISSING : Fault.OUT_OF_PLACE;
        } else if (!row.previous().equals(last)) {
            return Fault.UNLINKED;
        } else if (!row.hash().equals(row.computedHash())) {
            return Fault.ALTERED;
        }
        Set<String> own = Set.of(row.hash());
        return heads.getOrDefault(place, own).equals(own) ? null : Fault.NOT_OF_THE_HEAD;
    }

    /** A row that does not follow may be right: then the one before it was altered, or put in between. */
    private Finding finding(Fault fault, long place, long proven) {
        if (fault == Fault.UNLINKED && place - 1 > proven) {
            if (isProven(place)) {
                return new Finding(client, place - 1, proven, Fault.ALTERED);
            } else if (at(place)
                    .previous()
                    .equals(
                            place == 2
                                    ? DisclosureRow.NONE_BEFORE
                                    : at(place - 2).hash())) {
                return new Finding(client, place - 1, proven, Fault.OUT_OF_PLACE);
            }
        }
        return new Finding(client, place, proven, fault);
    }

    /** Whether the next head proves this row and all between: from it backwards each row holds the hash of the one before. */
    private boolean isProven(long place) {
        Map.Entry<Long, Set<String>> head = heads.ceilingEntry(place);
        if (head == null || head.getKey() > rows.size()) {
            return false;
        }
        Set<String> expected = head.getValue();
        for (long back = head.getKey(); back >= place; back--) {
            DisclosureRow row = at(back);
            if (row.sequence() != back || !expected.equals(Set.of(row.computedHash()))) {
                return false;
            }
            expected = Set.of(row.previous());
        }
        return true;
    }

    private DisclosureRow at(long place) {
        return rows.get(Math.toIntExact(place - 1));
    }
}
