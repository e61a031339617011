package org.clientpathways.frontend.route;

import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.frontend.layout.Say;

/**
 * Which part of a route is shown to somebody who may not see the whole, in words.
 *
 * @param alias their agency
 * @param agency its name
 * @param refers whether they are a key worker, who sees what the agency sent
 * @param serves whether they are staff of services, who see what was sent to those
 * @param askable whether they may record what the client agrees to
 */
record Part(String alias, String agency, boolean refers, boolean serves, boolean askable) {

    /** What is shown. */
    public String shown() {
        String sent = "the referrals that " + agency + " sent";
        String received = "the referrals to the services you work for";
        if (refers && serves) {
            return "This page shows " + sent + ", and " + received + ".";
        }
        return refers || serves
                ? "This page shows only " + (refers ? sent : received) + "."
                : "Referrals are shown to key workers and to the staff of the services.";
    }

    /** Why the rest is not. */
    public String why() {
        return "If other agencies sent referrals too, they are not shown: the client has not agreed, for working together, that "
                + agency + " may see the other services involved.";
    }

    /** How to get the rest, for who cannot ask the client. */
    public String how() {
        return "The client's key worker can ask the client to agree to that.";
    }

    /** What the agreement must let them see. */
    public String category() {
        return Say.category(Category.ROUTE.code());
    }

    /** What the agreement must be for. */
    public String purpose() {
        return Say.purpose(Purpose.COORDINATION.code());
    }
}
