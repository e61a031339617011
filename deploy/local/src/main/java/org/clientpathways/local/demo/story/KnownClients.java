package org.clientpathways.local.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.contracts.code.WithdrawReason;

/**
 * A few clients of {@code keyworker} whose routes are worth a look, written by hand for the tour in the README. Milestones
 * lie three days or more apart, so that none changes places with another when a weekend moves it to Monday.
 */
final class KnownClients extends HandWritten {

    KnownClients(LocalDate today) {
        super(today, 7);
    }

    /** The stories; the last is loaded when all others are, so that it tells a finished demo from a half-loaded one. */
    List<Story> stories() {
        return List.of(tangled(), smooth(), silence(), declined(), tookBack(), interpreter(), withoutReferral());
    }

    /** Many services at once, one of them jammed. */
    private Story tangled() {
        return story(
                person("Marigold", "Tanglewood", 1986, Sex.FEMALE, "Harbourside", 1, 900, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.HOUSING_OPTIONS,
                        "Her tenancy ends in spring and she has two children at school here.",
                        400,
                        Milestone.declined(ago(392), DeclineReason.NOT_ELIGIBLE)),
                referral(
                        DemoService.FOOD_AND_FUEL,
                        "Nothing in the cupboard until the end of the month.",
                        396,
                        Milestone.accepted(ago(391)),
                        Milestone.started(ago(387)),
                        Milestone.ended(ago(380), Outcome.NEED_MET, true)),
                referral(
                        DemoService.HARBOUR_DEBT_ADVICE,
                        "Rent arrears and a loan that grows every month.",
                        370,
                        Milestone.accepted(ago(363)),
                        Milestone.started(ago(355)),
                        Milestone.ended(ago(270), Outcome.NEED_PARTLY_MET, true)),
                referral(
                        DemoService.TALKING_SPACE,
                        "Does not sleep and would like to talk to somebody outside the family.",
                        300,
                        Milestone.listed(ago(290), Priority.ROUTINE, today.minusDays(206)),
                        Milestone.started(ago(214)),
                        Milestone.ended(ago(130), Outcome.NEED_MET, true)),
                referral(
                        DemoService.HARBOUR_HOUSING_ADVICE,
                        "The landlord wants the flat back; she needs someone to speak for her.",
                        160,
                        Milestone.listed(ago(131), Priority.SOON, today.minusDays(40))),
                referral(
                        DemoService.FOOD_AND_FUEL,
                        "The boiler broke and the savings went with it.",
                        45,
                        Milestone.accepted(ago(42)),
                        Milestone.started(ago(38)),
                        Milestone.ended(ago(31), Outcome.NEED_MET, true)));
    }

    /** As it should be. */
    private Story smooth() {
        return story(
                person("Barnaby", "Fairweather", 1958, Sex.MALE, "Lark Town", 3, 901, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.BENEFITS_ADVICE,
                        "Retired last year and has not claimed what he is entitled to.",
                        120,
                        Milestone.accepted(ago(116)),
                        Milestone.started(ago(111)),
                        Milestone.ended(ago(90), Outcome.NEED_MET, true)),
                referral(
                        DemoService.BEFRIENDING,
                        "Sings, and has had nobody to sing with since the move.",
                        85,
                        Milestone.listed(ago(78), Priority.ROUTINE, today.minusDays(10)),
                        Milestone.accepted(ago(60)),
                        Milestone.started(ago(55))));
    }

    /** Sent, and never answered. */
    private Story silence() {
        return story(
                person("Odette", "Stillwater", 1999, Sex.FEMALE, "Saltmarsh", 2, 902, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.READY_FOR_WORK,
                        "Wants to become an electrician and does not know where to begin.",
                        47));
    }

    /** Declined with a reason, then tried again. */
    private Story declined() {
        return story(
                person("Idris", "Moonpenny", 1991, Sex.MALE, "Millgate", 2, 903, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.TALKING_SPACE,
                        "Drinks to sleep and says that he would rather not.",
                        150,
                        Milestone.declined(
                                ago(141),
                                DeclineReason.NOT_APPROPRIATE,
                                "Drinking comes first; after that we would gladly see him.",
                                DemoService.RECOVERY_TEAM)),
                referral(
                        DemoService.RECOVERY_TEAM,
                        "Drinks to sleep; Talking Space asks that this comes first.",
                        135,
                        Milestone.accepted(ago(131)),
                        Milestone.started(ago(124)),
                        Milestone.ended(ago(20), Outcome.NEED_MET, true)),
                referral(
                        DemoService.TALKING_SPACE,
                        "Sober for three months and ready to talk.",
                        15,
                        Milestone.listed(ago(9), Priority.SOON, today.plusDays(40))));
    }

    /** Took the agreement back; the agencies see next to nothing of her now. */
    private Story tookBack() {
        Story story = story(
                person("Perpetua", "Brightside", 1979, Sex.FEMALE, "Old Quarry", 3, 904, null, List.of()),
                Agreed.MOST,
                referral(
                        DemoService.RECOVERY_TEAM,
                        "Asked for help after the summer.",
                        60,
                        Milestone.listed(ago(56), Priority.ROUTINE, today.plusDays(20)),
                        Milestone.withdrawn(ago(14), DecidedBy.CLIENT, WithdrawReason.AGREEMENT_WITHDRAWN)));
        return new Story(story.key(), story.person(), story.keyWorker(), story.agreed(), true, story.referrals());
    }

    /** Needs an interpreter, and waits for an answer. */
    private Story interpreter() {
        return story(
                person(
                        "Zbigniew",
                        "Harbourlight",
                        1967,
                        Sex.MALE,
                        "Harbourside",
                        1,
                        905,
                        "Polish",
                        List.of(AccessNeed.STEP_FREE_ACCESS, AccessNeed.TEXT_NOT_CALLS)),
                Agreed.MOST,
                referral(
                        DemoService.HARBOUR_HOUSING_ADVICE,
                        "The lift has been out since the autumn and he cannot manage the stairs.",
                        16));
    }

    /** Just registered: the one to log a first referral for. */
    private Story withoutReferral() {
        return story(person("Posy", "Newleaf", 2001, Sex.FEMALE, "Fernhollow", 4, 906, null, List.of()), Agreed.MOST);
    }
}
