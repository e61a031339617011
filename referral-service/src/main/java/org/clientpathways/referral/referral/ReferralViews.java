package org.clientpathways.referral.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.ClientView;
import org.clientpathways.referral.directory.DirectoryNames;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.Decision;

/**
 * Turns referrals into what one reader may see of them, with the names that were fetched for all of them at once.
 *
 * @param decisions by referral: staff of two services see with each referral what its own service may see
 * @param stranded the drafts that the reader's agency may not send any more
 * @param acts whether the reader may do anything with a referral but read it
 */
record ReferralViews(
        DirectoryNames names,
        Map<UUID, Client> clients,
        Map<UUID, Decision> decisions,
        Set<UUID> stranded,
        boolean acts) {

    private static final Alone NOTHING_ALONE =
            new Alone(null, new ReferralChain.Neighbours(null, null), false, TakeBackRule.Told.NOTHING);

    /** What is told with one referral, and not in lists. */
    record Alone(
            Long position, ReferralChain.Neighbours chain, boolean redirectTakenBack, TakeBackRule.Told takingBack) {}

    /** Everything that this reader may see. */
    ReferralView whole(Referral r, Set<Side> sides, Decision receiving, Alone alone) {
        boolean referring = sides.contains(Side.REFERRING);
        Shown shown = shown(r, referring);
        List<Transition> actions = actions(r, sides, alone.takingBack().possible());
        return view(r, shown, referring ? receiving : decision(r, false), alone, actions, sides);
    }

    /** The same without reasons, as lists show it. */
    ReferralView brief(Referral r, Set<Side> sides) {
        boolean referring = sides.contains(Side.REFERRING);
        Shown all = shown(r, referring);
        Shown shown = new Shown(all.client(), all.need(), null, null);
        List<Transition> actions = actions(r, sides, false);
        return view(r, shown, referring ? null : decision(r, false), NOTHING_ALONE, actions, sides);
    }

    private Decision decision(Referral r, boolean referring) {
        Decision decision = decisions.get(r.id);
        return referring ? decision : decision.within(r.share());
    }

    /** The referrer wrote the referral, so sees all of that; of the client each sees what is permitted to them. */
    private Shown shown(Referral r, boolean referring) {
        Set<Category> permitted = EnumSet.noneOf(Category.class);
        permitted.addAll(decision(r, referring).permitted());
        Shown shown = Shown.of(clients.get(r.client), r.need, r.reason, r.desiredOutcome, permitted);
        return referring ? new Shown(shown.client(), r.need, r.reason, r.desiredOutcome) : shown;
    }

    /** What is told of these categories with this referral, and what that stands on; what the referrer wrote is theirs. */
    Map<UUID, Map<Category, Basis>> told(Referral r, Set<Side> sides, Set<Category> categories) {
        boolean referring = sides.contains(Side.REFERRING);
        boolean ownWords = referring || r.referringAgency.equals(r.receivingAgency);
        return Map.of(r.client, decision(r, referring).of(ownWords ? ClientView.CATEGORIES : categories));
    }

    /** Whether its bare course is all that is left to a party that may see nothing of the client any more. */
    boolean isBare(Referral r, Set<Side> sides) {
        return !sides.contains(Side.REFERRING) && decision(r, false).permitted().isEmpty();
    }

    private ReferralView view(
            Referral r, Shown shown, Decision receiving, Alone alone, List<Transition> actions, Set<Side> sides) {
        boolean referring = sides.contains(Side.REFERRING);
        boolean bare = isBare(r, sides);
        boolean othersEnding = bare && r.status == ReferralStatus.WITHDRAWN;
        boolean untoldEnding = othersEnding || alone.redirectTakenBack();
        ChainLink after = alone.chain().after();
        return new ReferralView(
                r.id,
                r.status,
                r.client,
                bare ? null : shown.client(),
                names.services().get(r.service),
                shown.need(),
                shown.reason(),
                bare ? null : r.urgency,
                bare ? null : r.lawfulBasis,
                shown.desiredOutcome(),
                referring ? r.share() : null,
                referring ? decision(r, true).isOfTheHolder() : null,
                bare || receiving == null ? null : receiving.permitted(),
                receiving == null ? null : receiving.refusedList(),
                names.agencies().get(r.referringAgency),
                names.agencies().get(r.receivingAgency),
                bare ? null : new ReferralView.Worker(r.referredBy, r.referredByName),
                r.sentAt,
                r.clockStartedAt,
                r.continues,
                r.isHeld() ? true : null,
                alone.chain().before(),
                alone.redirectTakenBack() ? true : null,
                bare && after != null ? after.bare() : after,
                r.status.mayBecome(),
                actions,
                alone.takingBack().refusal(),
                r.priority,
                r.reviewOn,
                r.waitingSince,
                alone.position(),
                r.startedAt,
                r.closedAt,
                r.outcome,
                r.planned,
                untoldEnding ? null : r.endReason,
                untoldEnding ? null : r.decidedBy,
                r.milestoneAt,
                r.version);
    }

    private List<Transition> actions(Referral r, Set<Side> sides, boolean takesBack) {
        return Arrays.stream(Transition.values())
                .filter(transition -> acts)
                .filter(transition -> transition == Transition.TAKE_BACK
                        ? takesBack
                        : transition.isFor(sides) && r.allows(transition))
                .filter(transition -> transition != Transition.SEND || !stranded.contains(r.id))
                .toList();
    }
}
