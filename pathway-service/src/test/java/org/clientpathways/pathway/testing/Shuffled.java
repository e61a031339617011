package org.clientpathways.pathway.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Another order, the same each time. */
public final class Shuffled {

    private Shuffled() {}

    public static <T> List<T> of(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }
}
