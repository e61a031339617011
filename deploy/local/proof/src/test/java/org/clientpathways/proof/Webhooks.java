package org.clientpathways.proof;

import java.util.List;

/**
 * What a partner's system received.
 *
 * @param measured whether it could subscribe
 * @param calls how many webhooks came, repeats too
 * @param forged how many had a signature that is not theirs
 * @param withTwoEffects events that came under two ids or with two bodies
 * @param missing events that never came
 */
record Webhooks(boolean measured, int calls, int forged, List<String> withTwoEffects, List<String> missing) {

    static Webhooks of(Partner partner, Kept kept) {
        return partner == null
                ? new Webhooks(false, 0, 0, List.of(), List.of())
                : new Webhooks(
                        true,
                        partner.calls(),
                        partner.forged(),
                        partner.withTwoEffects(),
                        partner.missing(kept.events()));
    }
}
