package org.clientpathways.local.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Sex;

/**
 * More clients of {@code keyworker}, each the beginning of a story that goes on with a redirect, a plan, a merge or a
 * handover; and one whom Open Door knows too.
 */
public final class LaterClients extends HandWritten {

    /** Waits for the client's agreement before a redirect goes on. */
    public static final String HELD = "crosswater";

    /** Has a plan, and is where it wants them to be. */
    public static final String PLANNED = "waymark";

    /** Is offered to another agency. */
    public static final String HANDED_OVER = "threshold";

    /** Was answered by mistake, which was taken back. */
    public static final String TAKEN_BACK = "ashdown";

    /** The council's record of somebody whom Open Door registered as well. */
    public static final String KNOWN_HERE = "merriweather";

    /** Open Door's record of the same man. */
    public static final String KNOWN_THERE = "merriweather-open-door";

    private LaterClients(LocalDate today) {
        super(today, 8);
    }

    /** The stories told from this day. */
    public static List<Story> asOf(LocalDate today) {
        LaterClients clients = new LaterClients(today);
        return List.of(
                clients.held(),
                clients.planned(),
                clients.handedOver(),
                clients.registered(),
                clients.registeredTwice(),
                clients.knownHere(),
                clients.knownThere());
    }

    /** Agreed with one agency, which would like to send her on to another. */
    private Story held() {
        return story(
                person("Tamsin", "Crosswater", 1974, Sex.FEMALE, "Saltmarsh", 2, 910, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.TALKING_SPACE,
                        "Has talked to nobody since her sister moved away.",
                        21,
                        Milestone.accepted(ago(15))));
    }

    private Story planned() {
        return story(
                person("Linus", "Waymark", 1988, Sex.MALE, "Millgate", 2, 911, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.HARBOUR_DEBT_ADVICE,
                        "Three catalogues and a doorstep loan.",
                        18,
                        Milestone.accepted(ago(12)),
                        Milestone.started(ago(6))));
    }

    /** Open Door knows him well by now. */
    private Story handedOver() {
        return story(
                person("Ivo", "Threshold", 1949, Sex.MALE, "Lark Town", 3, 912, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.BEFRIENDING,
                        "Lost his wife in the spring and sees nobody.",
                        140,
                        Milestone.accepted(ago(130)),
                        Milestone.started(ago(110))),
                referral(
                        DemoService.FOOD_AND_FUEL,
                        "The prepayment meter ran out over the weekend.",
                        30,
                        Milestone.accepted(ago(26)),
                        Milestone.started(ago(23)),
                        Milestone.ended(ago(19), Outcome.NEED_MET, true)));
    }

    private Story registered() {
        return story(
                person("Rowan", "Ashdown", 1993, Sex.FEMALE, "Old Quarry", 3, 913, null, List.of()),
                Agreed.MOST,
                referral(DemoService.BENEFITS_ADVICE, "Her hours were cut and the claim was stopped.", 5));
    }

    /** The same woman, written down once more: the one to merge. */
    private Story registeredTwice() {
        return story(
                person("Rowan", "Ashdowne", 1993, Sex.FEMALE, "Old Quarry", 3, 914, null, List.of()),
                Agreed.MOST,
                referral(DemoService.HARBOUR_HOUSING_ADVICE, "The landlord has given her two months.", 7));
    }

    /** Two agencies know him, neither of the other: for their governance officers to find out. */
    private Story knownHere() {
        return story(
                person("Wilfred", "Merriweather", 1962, Sex.MALE, "Millgate", 1, 915, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.BENEFITS_ADVICE,
                        "His pension was worked out wrong.",
                        33,
                        Milestone.accepted(ago(29))));
    }

    private Story knownThere() {
        return story(
                KNOWN_THERE,
                person("Wilf", "Merriweather", 1962, Sex.MALE, "Millgate", 1, 916, null, List.of()),
                Account.OPEN_DOOR_WORKER,
                Agreed.MOST,
                referral(DemoService.FOOD_AND_FUEL, "Nothing left for the meter.", 26, Milestone.accepted(ago(23))));
    }
}
