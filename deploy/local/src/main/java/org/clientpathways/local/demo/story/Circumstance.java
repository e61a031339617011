package org.clientpathways.local.demo.story;

import static org.clientpathways.local.demo.story.DemoService.BEFRIENDING;
import static org.clientpathways.local.demo.story.DemoService.BENEFITS_ADVICE;
import static org.clientpathways.local.demo.story.DemoService.FAMILY_START;
import static org.clientpathways.local.demo.story.DemoService.FOOD_AND_FUEL;
import static org.clientpathways.local.demo.story.DemoService.FRESH_START;
import static org.clientpathways.local.demo.story.DemoService.HARBOUR_DEBT_ADVICE;
import static org.clientpathways.local.demo.story.DemoService.HARBOUR_HOUSING_ADVICE;
import static org.clientpathways.local.demo.story.DemoService.HEALTH_VISITING;
import static org.clientpathways.local.demo.story.DemoService.HOUSING_OPTIONS;
import static org.clientpathways.local.demo.story.DemoService.READY_FOR_WORK;
import static org.clientpathways.local.demo.story.DemoService.RECOVERY_TEAM;
import static org.clientpathways.local.demo.story.DemoService.TALKING_SPACE;

import java.util.List;
import java.util.Map;

/** What brings a client to a key worker: how old they tend to be, which services they need, and what is written. */
enum Circumstance {
    HOME_AT_RISK(
            19,
            70,
            Reasons.parts(
                    HARBOUR_HOUSING_ADVICE,
                    5,
                    HOUSING_OPTIONS,
                    3,
                    HARBOUR_DEBT_ADVICE,
                    2,
                    BENEFITS_ADVICE,
                    2,
                    TALKING_SPACE,
                    1),
            List.of(
                    "Two months behind with the rent and has had a letter from the landlord.",
                    "The flat is damp and the landlord does not answer.",
                    "Staying on a friend's sofa since the tenancy ended.")),
    IN_DEBT(
            20,
            68,
            Reasons.parts(
                    HARBOUR_DEBT_ADVICE,
                    5,
                    BENEFITS_ADVICE,
                    3,
                    FOOD_AND_FUEL,
                    3,
                    TALKING_SPACE,
                    2,
                    HARBOUR_HOUSING_ADVICE,
                    2),
            List.of(
                    "Owes money to several lenders and does not open the letters any more.",
                    "Hours at work were cut and the bills did not follow.",
                    "The meter runs on emergency credit most weeks.")),
    NEW_BABY(
            18,
            42,
            Reasons.parts(
                    HEALTH_VISITING,
                    5,
                    FAMILY_START,
                    4,
                    TALKING_SPACE,
                    2,
                    BENEFITS_ADVICE,
                    2,
                    HARBOUR_HOUSING_ADVICE,
                    2),
            List.of(
                    "First baby due in the spring and no family nearby.",
                    "A new baby, a toddler, and very little sleep.",
                    "One room for the three of them since the baby came.")),
    LOW_MOOD(
            18,
            80,
            Reasons.parts(TALKING_SPACE, 6, BEFRIENDING, 2, READY_FOR_WORK, 2, RECOVERY_TEAM, 1, BENEFITS_ADVICE, 1),
            List.of(
                    "Hardly leaves the house since the winter and would like to talk to somebody.",
                    "Worries through the night and cannot face work.",
                    "Low since a bereavement last year.")),
    FRESH_FROM_PRISON(
            20,
            60,
            Reasons.parts(
                    FRESH_START,
                    5,
                    HOUSING_OPTIONS,
                    4,
                    RECOVERY_TEAM,
                    3,
                    HARBOUR_HOUSING_ADVICE,
                    2,
                    READY_FOR_WORK,
                    2,
                    BENEFITS_ADVICE,
                    1),
            List.of(
                    "Released last month; wants to work and to stay out of trouble.",
                    "Has a place in a hostel until the end of next month.",
                    "Is doing well and asks for help to keep it so.")),
    ALONE(
            58,
            92,
            Reasons.parts(BEFRIENDING, 6, BENEFITS_ADVICE, 2, FOOD_AND_FUEL, 2, HOUSING_OPTIONS, 1, TALKING_SPACE, 1),
            List.of(
                    "Lives alone and sees nobody from one week to the next.",
                    "Gave up driving and misses the choir.",
                    "The stairs have become too much, and so has the quiet.")),
    OUT_OF_WORK(
            18,
            62,
            Reasons.parts(
                    READY_FOR_WORK,
                    6,
                    BENEFITS_ADVICE,
                    3,
                    HARBOUR_DEBT_ADVICE,
                    2,
                    TALKING_SPACE,
                    1,
                    HARBOUR_HOUSING_ADVICE,
                    1),
            List.of(
                    "Has been looking for work since the works closed.",
                    "Would like to learn a trade and does not know where to begin.",
                    "Ready to go back after some years of looking after her mother."));

    /** How often each comes. */
    static final Map<Circumstance, Integer> HOW_OFTEN = Reasons.parts(
            HOME_AT_RISK, 28, IN_DEBT, 16, NEW_BABY, 14, LOW_MOOD, 13, FRESH_FROM_PRISON, 11, ALONE, 9, OUT_OF_WORK, 9);

    private final int youngest;
    private final int oldest;
    private final Map<DemoService, Integer> services;
    private final List<String> reasons;

    Circumstance(int youngest, int oldest, Map<DemoService, Integer> services, List<String> reasons) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.services = services;
        this.reasons = reasons;
    }

    int age(Chance chance) {
        return chance.between(youngest, oldest);
    }

    DemoService service(Chance chance) {
        return chance.weighted(services);
    }

    String reason(Chance chance) {
        return chance.oneOf(reasons);
    }
}
