package org.clientpathways.proof;

import java.util.List;

/**
 * What a partner's system received.
 *
 * @param calls how many webhooks came, repeats too
 * @param forged how many had a signature that is not theirs
 * @param withTwoEffects events that came under two ids or with two bodies
 * @param missing events that never came
 */
record Webhooks(int calls, int forged, List<String> withTwoEffects, List<String> missing) {

    static Webhooks of(Partner partner, Kept kept) {
        return new Webhooks(
                partner.calls(), partner.forged(), partner.withTwoEffects(), partner.missing(kept.events()));
    }
}
