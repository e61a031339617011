package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
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
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Where the parties of referrals read them, each as far as the client agreed. */
@ApplicationScoped
public class ReferralReading {

    private final Referrals referrals;
    private final WorkLists workLists;
    private final Parties parties;
    private final SharingDecisions decisions;
    private final Clients clients;
    private final Services services;
    private final Agencies agencies;
    private final Clock clock;

    ReferralReading(
            Referrals referrals,
            WorkLists workLists,
            Parties parties,
            SharingDecisions decisions,
            Clients clients,
            Services services,
            Agencies agencies,
            Clock clock) {
        this.referrals = referrals;
        this.workLists = workLists;
        this.parties = parties;
        this.decisions = decisions;
        this.clients = clients;
        this.services = services;
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
        Set<Side> sides = parties.sides(caller, referral);
        ReferralViews views = views(caller, List.of(referral));
        Long position = referral.status == ReferralStatus.WAITING ? referrals.position(referral) : null;
        Decision receiving = decisions.decide(
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
        WorkLists.Filter filter = new WorkLists.Filter(asked.status(), asked.client());
        Page<Referral> page =
                switch (asked.direction()) {
                    case RECEIVED ->
                        Page.of(
                                workLists.received(services(caller, asked.service()), filter, limit, cursor),
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
        ReferralViews views = views(caller, page.items());
        Set<UUID> staffOf = parties.servicesOf(caller);
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
        boolean referring = parties.sides(caller, referral).contains(Side.REFERRING);
        boolean circumstances = referring
                || decide(caller, Set.of(referral.client))
                        .get(referral.client)
                        .within(referral.share())
                        .permits(Set.of(Category.CIRCUMSTANCES));
        return referrals.milestones(id).stream()
                .filter(milestone -> referring || milestone.status != ReferralStatus.DRAFT)
                .map(milestone -> HistoryEntry.of(milestone, circumstances || milestone.agency.equals(caller.agency())))
                .toList();
    }

    private Set<UUID> services(Caller caller, UUID only) {
        Set<UUID> staffOf = parties.servicesOf(caller);
        if (only == null) {
            return staffOf;
        }
        return staffOf.contains(only) ? Set.of(only) : Set.of();
    }

    private ReferralViews views(Caller caller, List<Referral> shown) {
        Set<UUID> clientIds = shown.stream().map(referral -> referral.client).collect(Collectors.toSet());
        Set<String> agencyAliases = new LinkedHashSet<>();
        shown.forEach(referral -> {
            agencyAliases.add(referral.referringAgency);
            agencyAliases.add(referral.receivingAgency);
        });
        return new ReferralViews(
                services.names(shown.stream().map(referral -> referral.service).collect(Collectors.toSet())),
                agencies.names(agencyAliases),
                clients.byId(clientIds),
                decide(caller, clientIds));
    }

    private Map<UUID, Decision> decide(Caller caller, Set<UUID> clientIds) {
        Instant now = clock.instant();
        return decisions.decide(
                clientIds,
                caller.agency(),
                parties.servicesOf(caller),
                Purpose.REFERRAL,
                EnumSet.allOf(Category.class),
                now);
    }
}
