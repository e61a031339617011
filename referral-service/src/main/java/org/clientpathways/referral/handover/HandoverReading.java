package org.clientpathways.referral.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.AgencyName;
import org.clientpathways.referral.disclosure.Decision;

/** Where handovers are read by the two sides; what is told of the client is logged. */
@ApplicationScoped
public class HandoverReading {

    private final Handovers handovers;
    private final ClientNames names;
    private final Agencies agencies;

    HandoverReading(Handovers handovers, ClientNames names, Agencies agencies) {
        this.handovers = handovers;
        this.names = names;
        this.agencies = agencies;
    }

    /**
     * One handover.
     *
     * @throws Problem 404 when the caller's agency is no party
     */
    @Transactional
    public HandoverView read(Caller caller, UUID id) {
        return view(caller, handovers.require(caller, id));
    }

    /**
     * One page, the newest first: what is offered to the caller or to anybody of their agency, or what it offered.
     *
     * @param status only these; null for all
     */
    @Transactional
    public Page<HandoverView> list(Caller caller, Direction direction, HandoverStatus status, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        List<Handover> found =
                handovers.list(caller, direction, status, cursor == null ? null : cursor.id(0), limit + 1);
        Page<Handover> page = Page.of(found, limit, last -> Cursor.of(last.id));
        return new Page<>(views(caller, page.items()), page.next());
    }

    /** One handover as its party sees it. */
    HandoverView view(Caller caller, Handover handover) {
        return views(caller, List.of(handover)).get(0);
    }

    private List<HandoverView> views(Caller caller, List<Handover> some) {
        Set<UUID> noted = some.stream()
                .filter(one -> isForeignNoteTold(caller, one))
                .map(one -> one.client)
                .collect(Collectors.toSet());
        ClientNames.Told told = names.tell(some.stream().map(one -> one.client).toList(), noted, caller);
        Map<String, AgencyName> named = agencies.names(some.stream()
                .flatMap(one -> Stream.of(one.fromAgency, one.toAgency))
                .collect(Collectors.toSet()));
        return some.stream()
                .map(one -> view(
                        caller,
                        one,
                        told.names().get(one.client),
                        told.decided().get(one.client),
                        named))
                .toList();
    }

    private static boolean isForeignNoteTold(Caller caller, Handover handover) {
        return !handover.isFrom(caller.agency()) && handover.tellsItsNote() && handover.note != null;
    }

    private static HandoverView view(
            Caller caller, Handover h, NamedClient client, Decision decision, Map<String, AgencyName> agencies) {
        boolean noteTold = h.isFrom(caller.agency())
                || h.tellsItsNote() && decision.permitted().contains(Category.CIRCUMSTANCES);
        return new HandoverView(
                h.id,
                h.status,
                client,
                agencies.get(h.fromAgency),
                h.offeredByName,
                h.offeredAt,
                agencies.get(h.toAgency),
                h.toWorker == null ? null : new HandoverView.Addressee(h.toWorker, h.toWorkerName),
                h.endedAt,
                h.endedByName,
                h.returnReason,
                noteTold ? h.note : null,
                noteTold ? null : true,
                List.copyOf(decision.refusals().keySet()),
                h.actions(caller),
                h.version);
    }
}
