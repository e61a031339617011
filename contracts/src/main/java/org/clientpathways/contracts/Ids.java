package org.clientpathways.contracts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.UUID;

/** The one place where ids are made (RFC 9562). */
public final class Ids {

    /** Names the derived events of Client Pathways; a fixed random UUID, never to be changed. */
    private static final UUID DERIVED_EVENTS = UUID.fromString("0f6c1c0e-6d2b-4e57-9f3a-2a7f1d9c5b84");

    private static final TimeBasedEpochRandomGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();
    private static final NameBasedGenerator VERSION_5 = Generators.nameBasedGenerator(DERIVED_EVENTS);

    private Ids() {}

    /** A fresh UUIDv7: unique, and later ones sort after earlier ones. */
    public static UUID next() {
        return VERSION_7.generate();
    }

    /** The UUIDv5 of an event that is derived: the same whenever it is worked out anew. */
    public static UUID derived(UUID subject, EventType type, Instant due) {
        return VERSION_5.generate(subject + " " + type.typeName() + " " + due);
    }
}
