package org.clientpathways.groundwork.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps the order in which a set was sent. The order of a hash set of codes changes from one run of the service to the
 * next, and with it what a repeated request is compared by.
 */
class SentOrderModule extends SimpleModule {

    SentOrderModule() {
        super("sent-order");
        addAbstractTypeMapping(Set.class, LinkedHashSet.class);
    }
}
