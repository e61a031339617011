package org.clientpathways.local.demo.story;

import static org.clientpathways.contracts.code.Need.BENEFITS;
import static org.clientpathways.contracts.code.Need.DRUGS_AND_ALCOHOL;
import static org.clientpathways.contracts.code.Need.EMPLOYMENT;
import static org.clientpathways.contracts.code.Need.FOOD;
import static org.clientpathways.contracts.code.Need.HOMELESSNESS;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.LEAVING_PRISON;
import static org.clientpathways.contracts.code.Need.LEGAL_ADVICE;
import static org.clientpathways.contracts.code.Need.LONELINESS;
import static org.clientpathways.contracts.code.Need.MENTAL_HEALTH;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;
import static org.clientpathways.contracts.code.Need.NEW_BABY;
import static org.clientpathways.contracts.code.Need.PARENTING;
import static org.clientpathways.contracts.code.Need.TRAINING;

import java.util.List;
import org.clientpathways.contracts.code.Need;

/** The dozen services that the agencies of Larkshire offer, and how each usually deals with referrals. */
public enum DemoService {
    HOUSING_OPTIONS(
            "Housing Options",
            "Help to keep your home, or to find one when you have nowhere to stay.",
            Agency.LARKSHIRE_COUNCIL,
            List.of(HOMELESSNESS, HOUSING),
            new Targets(5, 21),
            new Habit(3, .12, .02, .30, 14, 60)),
    BENEFITS_ADVICE(
            "Benefits Advice",
            "Checks what you are entitled to and helps you to claim it or to appeal.",
            Agency.LARKSHIRE_COUNCIL,
            List.of(BENEFITS, MONEY_AND_DEBT),
            new Targets(7, 28),
            new Habit(4, .05, .02, .30, 10, 30)),
    FAMILY_START(
            "Family Start",
            "A family worker who visits at home, for families with a child under 11.",
            Agency.LARKSHIRE_COUNCIL,
            List.of(PARENTING, NEW_BABY),
            new Targets(7, 28),
            new Habit(5, .08, .02, .30, 14, 120)),
    TALKING_SPACE(
            "Talking Space",
            "Talking therapies for low mood, worry and sleep, one to one or in a group.",
            Agency.LARKSHIRE_HEALTH,
            List.of(MENTAL_HEALTH),
            new Targets(10, 42),
            new Habit(6, .10, .04, .75, 50, 84)),
    RECOVERY_TEAM(
            "Larkshire Recovery Team",
            "Help with alcohol and drugs: a keyworker, medicine where it helps, groups.",
            Agency.LARKSHIRE_HEALTH,
            List.of(DRUGS_AND_ALCOHOL),
            new Targets(5, 21),
            new Habit(3, .08, .03, .25, 10, 150)),
    HEALTH_VISITING(
            "Health Visiting",
            "A health visitor for every family with a new baby.",
            Agency.LARKSHIRE_HEALTH,
            List.of(NEW_BABY),
            new Targets(5, 14),
            new Habit(2, .02, .01, .05, 5, 180)),
    HARBOUR_HOUSING_ADVICE(
            "Harbour Housing Advice",
            "Advice and someone to speak for you about rent, repairs, eviction and moving.",
            Agency.HARBOUR_TRUST,
            List.of(HOUSING, LEGAL_ADVICE),
            new Targets(7, 28),
            new Habit(4, .08, .04, .35, 12, 45)),
    HARBOUR_DEBT_ADVICE(
            "Harbour Debt Advice",
            "Free and confidential help to get on top of debts.",
            Agency.HARBOUR_TRUST,
            List.of(MONEY_AND_DEBT),
            new Targets(7, 28),
            new Habit(5, .06, .05, .40, 16, 60)),
    FRESH_START(
            "Harbour Fresh Start",
            "A mentor for the first year after prison or a community sentence.",
            Agency.HARBOUR_TRUST,
            List.of(LEAVING_PRISON, EMPLOYMENT),
            new Targets(5, 14),
            new Habit(4, .10, .03, .20, 8, 90)),
    BEFRIENDING(
            "Open Door Befriending",
            "A volunteer who visits or calls each week.",
            Agency.OPEN_DOOR,
            List.of(LONELINESS),
            new Targets(10, 42),
            new Habit(6, .06, .05, .60, 28, 200)),
    FOOD_AND_FUEL(
            "Open Door Food and Fuel",
            "A food parcel or a fuel voucher within days, and a friendly word.",
            Agency.OPEN_DOOR,
            List.of(FOOD, MONEY_AND_DEBT),
            new Targets(2, 5),
            new Habit(1, .03, .01, .02, 2, 7)),
    READY_FOR_WORK(
            "Open Door Ready for Work",
            "Courses, a place to try, and help with letters and interviews.",
            Agency.OPEN_DOOR,
            List.of(EMPLOYMENT, TRAINING),
            new Targets(7, 28),
            new Habit(8, .12, .15, .30, 14, 70));

    private static final List<String> DISTRICTS = List.of("LK1", "LK2", "LK3", "LK4", "LK5", "LK6", "LK7", "LK8");

    /** Targets a service sets itself, in days: to answer, and from acceptance to start. */
    public record Targets(int responseDays, int waitDays) {}

    private final String serviceName;
    private final String description;
    private final Agency agency;
    private final List<Need> needs;
    private final Targets targets;
    private final Habit habit;

    DemoService(String serviceName, String description, Agency agency, List<Need> needs, Targets targets, Habit habit) {
        this.serviceName = serviceName;
        this.description = description;
        this.agency = agency;
        this.needs = needs;
        this.targets = targets;
        this.habit = habit;
    }

    /** Its name in the directory. */
    public String serviceName() {
        return serviceName;
    }

    /** What it is for, in a sentence. */
    public String description() {
        return description;
    }

    /** Who offers it. */
    public Agency agency() {
        return agency;
    }

    /** The needs it is for; the first is the one most come with. */
    public List<Need> needs() {
        return needs;
    }

    /** Its targets. */
    public Targets targets() {
        return targets;
    }

    /** The postcode districts it is for: all of Larkshire, but food parcels are carried on foot. */
    public List<String> places() {
        return this == FOOD_AND_FUEL ? DISTRICTS.subList(0, 5) : DISTRICTS;
    }

    Habit habit() {
        return habit;
    }
}
