package org.clientpathways.referral.signpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Where signposts are read, by the agencies that hold the client's record alone. */
@ApplicationScoped
public class SignpostReading {

    private final Signposts signposts;
    private final SignpostLists lists;
    private final Relationships relationships;
    private final Merges merges;
    private final SharingDecisions decisions;
    private final DisclosureLog log;
    private final Clients clients;
    private final Agencies agencies;
    private final Clock clock;

    SignpostReading(
            Signposts signposts,
            SignpostLists lists,
            Relationships relationships,
            Merges merges,
            SharingDecisions decisions,
            DisclosureLog log,
            Clients clients,
            Agencies agencies,
            Clock clock) {
        this.signposts = signposts;
        this.lists = lists;
        this.relationships = relationships;
        this.merges = merges;
        this.decisions = decisions;
        this.log = log;
        this.clients = clients;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What is asked of a list.
     *
     * @param due only what is to be followed up today, or was to be before
     * @param mine only the clients whose key worker is asking
     * @param client may be null for the clients of all key workers of the agency
     */
    public record Asked(boolean due, boolean mine, UUID client) {}

    /**
     * One signpost, whole.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public SignpostView read(Caller caller, UUID id) {
        Signpost signpost = signposts.findByIdOptional(id).orElseThrow(Problem::notFound);
        relationships.requireHolder(signpost.client);
        List<SignpostFollowUp> followUps = signposts.followUps(id);
        return views(caller, List.of(signpost), followUps).whole(signpost, followUps);
    }

    /** One page of a list, without notes: what is to be followed up by its day, then the rest, the newest first. */
    @Transactional
    public Page<SignpostView> list(Caller caller, Asked asked, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 3);
        Set<UUID> clients = asked.client() == null ? Set.of() : merges.idsOf(asked.client());
        SignpostLists.Filter filter = new SignpostLists.Filter(asked.due() ? today() : null, asked.mine(), clients);
        Page<Signpost> page = Page.of(lists.find(caller, filter, limit, cursor), limit, SignpostLists::after);
        return page.map(views(caller, page.items(), List.of())::brief);
    }

    private SignpostViews views(Caller caller, List<Signpost> shown, List<SignpostFollowUp> followUps) {
        Set<UUID> clientIds = new HashSet<>();
        Set<UUID> services = new HashSet<>();
        Set<String> aliases = new HashSet<>();
        shown.forEach(signpost -> {
            clientIds.add(signpost.client);
            services.add(signpost.service);
            aliases.add(signpost.serviceAgency);
            aliases.add(signpost.agency);
        });
        followUps.forEach(followUp -> aliases.add(followUp.agency));
        log(caller, shown, followUps, decisions.of(clientIds, Purpose.COORDINATION));
        return new SignpostViews(agencies.names(services, aliases), clients.byId(clientIds), today());
    }

    private void log(Caller caller, List<Signpost> shown, List<SignpostFollowUp> followUps, Sharing sharing) {
        Instant now = clock.instant();
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        shown.forEach(signpost -> told.computeIfAbsent(signpost.client, id -> new EnumMap<>(Category.class))
                .putAll(sharing.decide(
                                signpost.client,
                                caller.agency(),
                                Set.of(),
                                Purpose.COORDINATION,
                                SignpostViews.told(signpost, followUps, caller),
                                now)
                        .bases()));
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, sharing, told);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
    }
}
