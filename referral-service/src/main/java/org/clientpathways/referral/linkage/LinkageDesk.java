package org.clientpathways.referral.linkage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.client.ClientRegister;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.AgencyName;

/** Where governance says whether clients of two agencies are one person. */
@ApplicationScoped
public class LinkageDesk {

    private final Linkages linkages;
    private final ClientRegister register;
    private final Agencies agencies;
    private final Clock clock;

    LinkageDesk(Linkages linkages, ClientRegister register, Agencies agencies, Clock clock) {
        this.linkages = linkages;
        this.register = register;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One page of the pairs of the caller's agency, the likeliest first. */
    @Transactional
    public Page<LinkageView> list(Caller caller, LinkageStatus status, int limit, String after) {
        Page<Linkage> page = Page.of(
                linkages.of(caller.agency(), status, Cursor.parse(after, 2), limit + 1),
                limit,
                last -> Cursor.of(last.score(), last.id()));
        return new Page<>(views(caller, page.items()), page.next());
    }

    /**
     * One pair.
     *
     * @throws Problem 404 where the caller's agency is not on either side
     */
    @Transactional
    public LinkageView read(Caller caller, UUID id) {
        return views(caller, List.of(linkages.findByIdOptional(id).orElseThrow(Problem::notFound)))
                .get(0);
    }

    /**
     * Keeps what the caller's side says, once.
     *
     * @throws Problem 404 where the caller's agency is not on either side, 409 when its side has said it
     */
    @Transactional
    public LinkageView decide(Caller caller, UUID id, Verdict verdict) {
        Linkage linkage =
                linkages.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        if (linkage.saidBy(caller.agency()) != null) {
            throw new Problem(
                    409,
                    "decided-before",
                    "Your agency has decided this",
                    "Nothing needs doing: read it to see what was said.");
        }
        linkage.decide(caller, verdict.same(), clock.instant());
        linkages.flush();
        linkages.getEntityManager().refresh(linkage);
        return views(caller, List.of(linkage)).get(0);
    }

    private List<LinkageView> views(Caller caller, List<Linkage> some) {
        String own = caller.agency();
        Set<String> others = some.stream().map(one -> one.otherThan(own)).collect(Collectors.toSet());
        Map<String, AgencyName> names = agencies.names(others);
        return some.stream()
                .map(one -> new LinkageView(
                        one.id(),
                        one.status(),
                        register.read(caller, one.clientOf(own)).view(),
                        names.get(one.otherThan(own)),
                        one.score(),
                        one.reasons(),
                        one.foundAt(),
                        one.saidBy(own)))
                .toList();
    }
}
