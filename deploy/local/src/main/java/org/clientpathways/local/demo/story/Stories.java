package org.clientpathways.local.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.Category;

/** The stories of the demo: the same on every machine for the same day. */
public final class Stories {

    /** How many clients there are. */
    public static final int CLIENTS = 300;

    /** The months of routes, up to the day before the one they are told from. */
    public static final int MONTHS = 18;

    private static final long SEED = 20_250_401;
    private static final int OUTSIDERS = 4;
    private static final double TANGLED = .12;
    private static final double LOGGED_TWICE = .015;

    private static final Map<Account, Integer> KEY_WORKERS = Reasons.parts(
            Account.KEYWORKER, 38,
            Account.KEYWORKER2, 32,
            Account.HEALTH_KEY_WORKER, 17,
            Account.OPEN_DOOR_WORKER, 13);

    private static final Map<Integer, Integer> REFERRALS = Reasons.parts(1, 25, 2, 35, 3, 25, 4, 15);

    private final long seed;
    private final LocalDate today;
    private final Planted planted;
    private final People people;

    private Stories(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.planted = new Planted(today);
        this.people = new People(Postcodes.read(), today);
    }

    /** The stories told from this day; nothing in them is later than the day before. */
    public static List<Story> asOf(LocalDate today) {
        return asOf(today, SEED);
    }

    static List<Story> asOf(LocalDate today, long seed) {
        Stories stories = new Stories(seed, today);
        List<Story> known = new KnownClients(today).stories();
        int drawn = CLIENTS - known.size();
        return Stream.concat(IntStream.range(0, drawn).mapToObj(number -> stories.draw(number, drawn)), known.stream())
                .toList();
    }

    /** The name of a story, from which {@link #toldFrom} can be read again. */
    public static String key(LocalDate today, String which) {
        return today + "-" + which;
    }

    /** The day that the story of this key is told from. */
    public static LocalDate toldFrom(String key) {
        return LocalDate.parse(key.substring(0, 10));
    }

    private Story draw(int number, int drawn) {
        Chance chance = new Chance(seed, number);
        Circumstance circumstance = chance.weighted(Circumstance.HOW_OFTEN);
        Person person = people.draw(number, circumstance.age(chance), chance);
        List<Category> agreed = Agreed.draw(chance);
        boolean outsider = number >= drawn - OUTSIDERS;
        List<LoggedReferral> referrals = outsider ? List.of() : referrals(circumstance, person, agreed, chance);
        Account keyWorker = outsider ? Account.OUTSIDER : chance.weighted(KEY_WORKERS);
        String key = key(today, String.format(java.util.Locale.ROOT, "%03d", number));
        return new Story(key, person, keyWorker, agreed, false, referrals);
    }

    private List<LoggedReferral> referrals(
            Circumstance circumstance, Person person, List<Category> agreed, Chance chance) {
        boolean tangled = chance.of(TANGLED);
        int most = tangled ? chance.between(4, 7) : chance.weighted(REFERRALS);
        Instant cut = today.atStartOfDay(WorkingHours.LONDON).toInstant();
        List<LoggedReferral> referrals = new ArrayList<>();
        LocalDate first = today.minusMonths(MONTHS);
        int days = (int) (today.toEpochDay() - first.toEpochDay());
        Instant sent = WorkingHours.on(first.plusDays(chance.between(0, days - 4)), chance);
        while (referrals.size() < most && sent.isBefore(cut)) {
            DemoService service = next(circumstance, referrals, sent, tangled, chance);
            List<Milestone> course = Course.of(planted, service, person.home().quintile(), sent, chance);
            LoggedReferral referral = new LoggedReferral(
                    service,
                    service.needs().get(0),
                    circumstance.reason(chance),
                    chance.weighted(Reasons.URGENCIES),
                    Agreed.share(agreed),
                    sent,
                    course);
            referrals.add(referral);
            if (chance.of(LOGGED_TWICE)) {
                referrals.add(enteredInError(referral, chance));
            }
            sent = nextSent(referral, chance);
        }
        return referrals.stream().map(referral -> knownBefore(cut, referral)).toList();
    }

    /** Another service at the same time, or one to go on with once this is over. */
    private static Instant nextSent(LoggedReferral referral, Chance chance) {
        return chance.of(.45)
                ? WorkingHours.after(referral.sentAt(), chance.between(1, 12), chance)
                : WorkingHours.after(referral.lastAt(), chance.between(5, 60), chance);
    }

    /** Often the same service again after it came to nothing, or in tangled routes after it was left. */
    private static DemoService next(
            Circumstance circumstance, List<LoggedReferral> before, Instant at, boolean tangled, Chance chance) {
        List<LoggedReferral> closed = before.stream()
                .filter(referral -> !referral.has(Transition.CORRECT)
                        && referral.closedAt().isPresent()
                        && referral.closedAt().get().isBefore(at))
                .filter(referral -> tangled || !referral.has(Transition.END))
                .toList();
        if (!closed.isEmpty() && chance.of(.3)) {
            return chance.oneOf(closed).service();
        }
        DemoService drawn = circumstance.service(chance);
        return isOpen(drawn, before, at) ? circumstance.service(chance) : drawn;
    }

    private static boolean isOpen(DemoService service, List<LoggedReferral> before, Instant at) {
        return before.stream()
                .filter(referral -> referral.service() == service)
                .anyMatch(referral -> referral.closedAt().map(at::isBefore).orElse(true));
    }

    /** The same referral logged again some minutes later, and corrected. */
    private static LoggedReferral enteredInError(LoggedReferral referral, Chance chance) {
        Instant again = referral.sentAt().plus(Duration.ofMinutes(chance.between(1, 4)));
        return new LoggedReferral(
                referral.service(),
                referral.need(),
                referral.reason(),
                referral.urgency(),
                referral.share(),
                again,
                List.of(Milestone.corrected(again.plus(Duration.ofMinutes(chance.between(1, 4))))));
    }

    private static LoggedReferral knownBefore(Instant cut, LoggedReferral referral) {
        return new LoggedReferral(
                referral.service(),
                referral.need(),
                referral.reason(),
                referral.urgency(),
                referral.share(),
                referral.sentAt(),
                referral.milestones().stream()
                        .filter(milestone -> milestone.at().isBefore(cut))
                        .toList());
    }
}
