package org.clientpathways.pathway.plan;

import java.util.List;

/** A step that other steps name by its key. */
interface Keyed {

    /** What a key looks like: short, and no place for words about anybody. */
    String KEY = "[a-z0-9][a-z0-9-]{0,39}";

    String KEY_WORDS = "Give 1 to 40 small letters, digits or hyphens";

    String key();

    /** The keys of the steps that come before it. */
    List<String> opensAfter();
}
