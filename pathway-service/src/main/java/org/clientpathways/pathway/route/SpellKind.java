package org.clientpathways.pathway.route;

import static org.clientpathways.pathway.route.Happening.ACCEPTED;
import static org.clientpathways.pathway.route.Happening.DECLINED;
import static org.clientpathways.pathway.route.Happening.ENDED;
import static org.clientpathways.pathway.route.Happening.FAILED;
import static org.clientpathways.pathway.route.Happening.REDIRECTED;
import static org.clientpathways.pathway.route.Happening.REFERRAL_CLOSED;
import static org.clientpathways.pathway.route.Happening.SENT;
import static org.clientpathways.pathway.route.Happening.STARTED;
import static org.clientpathways.pathway.route.Happening.WAITLISTED;
import static org.clientpathways.pathway.route.Happening.WITHDRAWN_BY_AGENCY;
import static org.clientpathways.pathway.route.Happening.WITHDRAWN_BY_CLIENT;

import java.util.Set;
import org.clientpathways.contracts.code.Code;

/** What a stretch of a client's time is spent on, and what may end it. */
public enum SpellKind implements Code {
    /** A redirect waits with the key worker, as the client's agreement does not cover the new agency. */
    HELD_FOR_AGREEMENT("Held for the client's agreement", Set.of(SENT, WITHDRAWN_BY_CLIENT, WITHDRAWN_BY_AGENCY)),
    AWAITING_RESPONSE(
            "Waiting for an answer",
            Set.of(ACCEPTED, WAITLISTED, DECLINED, REDIRECTED, WITHDRAWN_BY_CLIENT, WITHDRAWN_BY_AGENCY)),
    WAITING_TO_START("Waiting to start", Set.of(STARTED, REDIRECTED, FAILED, WITHDRAWN_BY_CLIENT, WITHDRAWN_BY_AGENCY)),
    IN_SERVICE("In the service", Set.of(ENDED, FAILED, WITHDRAWN_BY_CLIENT, WITHDRAWN_BY_AGENCY)),
    BETWEEN_SERVICES("Between services", Set.of(STARTED, REFERRAL_CLOSED));

    private final String words;
    private final Set<Happening> endings;

    SpellKind(String words, Set<Happening> endings) {
        this.words = words;
        this.endings = endings;
    }

    @Override
    public String words() {
        return words;
    }

    /** Whether the client waits for somebody else to act on a referral. */
    public boolean isWait() {
        return this == HELD_FOR_AGREEMENT || this == AWAITING_RESPONSE || this == WAITING_TO_START;
    }

    /** What may end a spell of this kind. */
    public Set<Happening> endings() {
        return endings;
    }
}
