package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Where the parties of referrals read them, each as far as the client agreed. */
@ApplicationScoped
public class ReferralReading {

    private final Referrals referrals;
    private final WorkLists workLists;
    private final Parties parties;
    private final SharingDecisions decisions;
    private final Clients clients;
    private final Agencies agencies;
    private final Clock clock;

    ReferralReading(
            Referrals referrals,
            WorkLists workLists,
            Parties parties,
            SharingDecisions decisions,
            Clients clients,
            Agencies agencies,
            Clock clock) {
        this.referrals = referrals;
        this.workLists = workLists;
        this.parties = parties;
        this.decisions = decisions;
        this.clients = clients;
        this.agencies = agencies;
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
        Set<UUID> staffOf = parties.servicesOf(caller);
        Set<Side> sides = Parties.required(Parties.sides(caller, staffOf, referral));
        Sharing sharing = decisions.of(List.of(referral.client));
        ReferralViews views = views(caller, staffOf, List.of(referral), sharing);
        Long position = referral.status == ReferralStatus.WAITING ? referrals.position(referral) : null;
        Decision receiving = sharing.decide(
                referral.client,
                referral.receivingAgency,
                Set.of(referral.service),
                Purpose.REFERRAL,
                referral.share(),
                clock.instant());
        return views.whole(referral, sides, receiving, position);
    }

    /** One page of the caller's list, without reasons; the newest milestones first, but for what awaits an answer. */
    @Transactional
    public Page<ReferralView> list(Caller caller, Asked asked, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 3);
        referrals.readOnly();
        Set<UUID> staffOf = parties.servicesOf(caller);
        WorkLists.Filter filter = new WorkLists.Filter(asked.status(), asked.client());
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
        Sharing sharing = decisions.of(clientsOf(page.items()));
        ReferralViews views = views(caller, staffOf, page.items(), sharing);
        return page.map(referral -> views.brief(referral, Parties.sides(caller, staffOf, referral)));
    }

    /**
     * A referral's life so far. The receiving side sees it from the sending on, and the referrer's notes only where it
     * may see the circumstances.
     *
     * @throws Problem 404 for everyone but its parties
     */
    @Transactional
    public List<HistoryEntry> history(Caller caller, UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(Problem::notFound);
        Set<UUID> staffOf = parties.servicesOf(caller);
        boolean referring =
                Parties.required(Parties.sides(caller, staffOf, referral)).contains(Side.REFERRING);
        boolean circumstances = referring
                || decide(caller, staffOf, referral.client, decisions.of(List.of(referral.client)))
                        .within(referral.share())
                        .permits(Set.of(Category.CIRCUMSTANCES));
        return referrals.milestones(id).stream()
                .filter(milestone -> referring || milestone.status != ReferralStatus.DRAFT)
                .map(milestone -> HistoryEntry.of(milestone, circumstances || milestone.agency.equals(caller.agency())))
                .toList();
    }

    /** Of the services that the caller is staff of, the one that is asked for; all where none is. */
    private static Set<UUID> only(UUID asked, Set<UUID> staffOf) {
        if (asked == null) {
            return staffOf;
        }
        return staffOf.contains(asked) ? Set.of(asked) : Set.of();
    }

    private ReferralViews views(Caller caller, Set<UUID> staffOf, List<Referral> shown, Sharing sharing) {
        Set<UUID> clientIds = clientsOf(shown);
        Set<String> aliases = new LinkedHashSet<>();
        shown.forEach(referral -> {
            aliases.add(referral.referringAgency);
            aliases.add(referral.receivingAgency);
        });
        Map<UUID, Decision> decided = new HashMap<>();
        clientIds.forEach(client -> decided.put(client, decide(caller, staffOf, client, sharing)));
        return new ReferralViews(
                agencies.names(shown.stream().map(referral -> referral.service).collect(Collectors.toSet()), aliases),
                clients.byId(clientIds),
                decided);
    }

    private static Set<UUID> clientsOf(List<Referral> shown) {
        return shown.stream().map(referral -> referral.client).collect(Collectors.toSet());
    }

    private Decision decide(Caller caller, Set<UUID> staffOf, UUID client, Sharing sharing) {
        return sharing.decide(
                client, caller.agency(), staffOf, Purpose.REFERRAL, EnumSet.allOf(Category.class), clock.instant());
    }
}
