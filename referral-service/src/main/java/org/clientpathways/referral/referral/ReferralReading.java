package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.agreement.AgreementReading;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Where the parties of referrals read them, each as far as the client agreed. */
@ApplicationScoped
public class ReferralReading {

    private final Referrals referrals;
    private final ReferralChain chain;
    private final Continuations continuations;
    private final TakeBackRule takeBackRule;
    private final WorkLists workLists;
    private final Parties parties;
    private final Asking asking;
    private final Merges merges;
    private final SharingDecisions decisions;
    private final DisclosureLog log;
    private final Clients clients;
    private final Agencies agencies;
    private final AgreementReading agreements;
    private final Clock clock;

    ReferralReading(
            Referrals referrals,
            ReferralChain chain,
            Continuations continuations,
            TakeBackRule takeBackRule,
            WorkLists workLists,
            Parties parties,
            Asking asking,
            Merges merges,
            SharingDecisions decisions,
            DisclosureLog log,
            Clients clients,
            Agencies agencies,
            AgreementReading agreements,
            Clock clock) {
        this.referrals = referrals;
        this.chain = chain;
        this.continuations = continuations;
        this.takeBackRule = takeBackRule;
        this.workLists = workLists;
        this.parties = parties;
        this.asking = asking;
        this.merges = merges;
        this.decisions = decisions;
        this.log = log;
        this.clients = clients;
        this.agencies = agencies;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What is asked of a list; all but the direction may be null. */
    public record Asked(Direction direction, ReferralStatus status, UUID service, UUID client) {}

    /**
     * One referral, whole.
     *
     * @throws Problem 404 for everyone but its parties
     */
    @Transactional
    public ReferralView read(Caller caller, UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(Problem::notFound);
        Set<Side> sides = parties.sides(caller, referral);
        Sharing sharing = decisions.of(List.of(referral.client), Purpose.REFERRAL);
        ReferralViews views = views(caller, List.of(referral), sharing);
        Long position = referral.status == ReferralStatus.WAITING ? referrals.position(referral) : null;
        log(caller, sharing, views.told(referral, sides, Shown.WHOLE));
        return views.whole(
                referral,
                sides,
                receiving(referral, sharing),
                new ReferralViews.Alone(
                        position,
                        chain.of(caller, referral),
                        isRedirectTakenBack(referral),
                        takeBackRule.told(
                                caller,
                                referral,
                                referrals.standing(referral),
                                clock.instant(),
                                views.isBare(referral, sides))));
    }

    /** One page of the caller's list, without reasons; the newest milestones first, but for what awaits an answer. */
    @Transactional
    public Page<ReferralView> list(Caller caller, Asked asked, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 3);
        referrals.readOnly();
        Set<UUID> staffOf = asking.services();
        WorkLists.Filter filter =
                new WorkLists.Filter(asked.status(), asked.client() == null ? Set.of() : merges.idsOf(asked.client()));
        Page<Referral> page =
                switch (asked.direction()) {
                    case RECEIVED ->
                        Page.of(
                                workLists.received(only(asked.service(), staffOf), filter, limit, cursor),
                                limit,
                                WorkLists::afterReceived);
                    case SENT ->
                        caller.has(Roles.KEY_WORKER)
                                ? Page.of(
                                        workLists.sent(caller.agency(), asked.service(), filter, limit, cursor),
                                        limit,
                                        WorkLists::afterMoved)
                                : new Page<>(List.of(), null);
                };
        return brief(caller, page);
    }

    /**
     * One page of the caller's referrals that are still open and rely on an agreement, or did before it ended.
     *
     * @throws Problem 404 when there is no agreement that the caller's agency holds
     */
    @Transactional
    public Page<ReferralView> relyingOn(Caller caller, UUID agreement, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 3);
        AgreementReading.Reach reach = agreements.reach(caller, agreement);
        return brief(
                caller, Page.of(workLists.open(caller.agency(), reach, limit, cursor), limit, WorkLists::afterMoved));
    }

    private Page<ReferralView> brief(Caller caller, Page<Referral> page) {
        Sharing sharing = decisions.of(clientsOf(page.items()), Purpose.REFERRAL);
        ReferralViews views = views(caller, page.items(), sharing);
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        page.items()
                .forEach(referral -> views.told(referral, parties.sides(caller, referral), Shown.BRIEF)
                        .forEach((client, bases) -> told.computeIfAbsent(client, id -> new EnumMap<>(Category.class))
                                .putAll(bases)));
        log(caller, sharing, told);
        return page.map(referral -> views.brief(referral, parties.sides(caller, referral)));
    }

    /**
     * A referral's life so far. The receiving side sees it from the sending on; once it may see nothing of the client any
     * more, of the other party's steps it sees what and when. What one noted the other reads while the circumstances are
     * shared between the two.
     *
     * @throws Problem 404 for everyone but its parties
     */
    @Transactional
    public List<HistoryEntry> history(Caller caller, UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean referring = parties.sides(caller, referral).contains(Side.REFERRING);
        Sharing sharing = decisions.of(List.of(referral.client), Purpose.REFERRAL);
        Decision receiving = receiving(referral, sharing);
        boolean bare = !referring && receiving.permitted().isEmpty();
        Map<Category, Basis> words = receiving.of(Set.of(Category.CIRCUMSTANCES));
        List<ReferralMilestone> milestones = referrals.milestones(id).stream()
                .dropWhile(milestone -> !referring && milestone.transition != Transition.SEND)
                .toList();
        Set<Integer> takenBack = milestones.stream()
                .map(one -> one.takesBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (milestones.stream().anyMatch(one -> !one.isBy(caller) && one.hasWords())) {
            log(caller, sharing, Map.of(referral.client, words));
        }
        // Nothing may follow once a referral was closed with the redirect that made it.
        int closing = isRedirectTakenBack(referral) ? referral.milestone : 0;
        return milestones.stream()
                .map(one -> one.sequence() == closing
                        ? HistoryEntry.closedWithItsRedirect(one, chain.redirectedBy(caller, referral))
                        : HistoryEntry.of(
                                one,
                                takenBack.contains(one.sequence()),
                                bare && !one.isBy(caller),
                                one.isBy(caller) || !words.isEmpty()))
                .toList();
    }

    private boolean isRedirectTakenBack(Referral referral) {
        return referral.continues != null && !continuations.stands(referral);
    }

    /** Of the services that the caller is staff of, the one that is asked for; all where none is. */
    private static Set<UUID> only(UUID asked, Set<UUID> staffOf) {
        if (asked == null) {
            return staffOf;
        }
        return staffOf.contains(asked) ? Set.of(asked) : Set.of();
    }

    /** These referrals by id, as a list shows them; without those that row security hides. */
    @Transactional
    public Map<UUID, ReferralView> ofList(Caller caller, List<UUID> ids) {
        referrals.readOnly();
        List<Referral> found = ids.isEmpty() ? List.of() : referrals.list("id in ?1", ids);
        return brief(caller, new Page<>(found, null)).items().stream()
                .collect(Collectors.toMap(ReferralView::id, Function.identity()));
    }

    private ReferralViews views(Caller caller, List<Referral> shown, Sharing sharing) {
        Set<UUID> clientIds = clientsOf(shown);
        Set<String> aliases = new LinkedHashSet<>();
        shown.forEach(referral -> {
            aliases.add(referral.referringAgency);
            aliases.add(referral.receivingAgency);
        });
        Instant now = clock.instant();
        Map<UUID, Decision> decided = new HashMap<>();
        shown.forEach(referral -> decided.put(
                referral.id,
                sharing.decide(
                        referral.client,
                        caller.agency(),
                        only(referral.service, asking.services()),
                        Purpose.REFERRAL,
                        EnumSet.allOf(Category.class),
                        now)));
        return new ReferralViews(
                agencies.names(shown.stream().map(referral -> referral.service).collect(Collectors.toSet()), aliases),
                clients.byId(clientIds),
                decided,
                parties.stranded(shown),
                caller.has(Roles.KEY_WORKER) || caller.has(Roles.SERVICE_WORKER));
    }

    /** What the receiving agency may see with this referral. */
    private Decision receiving(Referral referral, Sharing sharing) {
        return sharing.decide(
                referral.client,
                referral.receivingAgency,
                Set.of(referral.service),
                Purpose.REFERRAL,
                referral.share(),
                clock.instant());
    }

    private void log(Caller caller, Sharing sharing, Map<UUID, Map<Category, Basis>> told) {
        log.add(caller.agency(), caller.account(), Purpose.REFERRAL, sharing, told);
    }

    private static Set<UUID> clientsOf(List<Referral> shown) {
        return shown.stream().map(referral -> referral.client).collect(Collectors.toSet());
    }
}
