package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;

/** Where agreements are read, by the agencies that hold the client's record alone. */
@ApplicationScoped
public class AgreementReading {

    private final Agreements agreements;
    private final Relationships relationships;
    private final Merges merges;
    private final Clock clock;

    AgreementReading(Agreements agreements, Relationships relationships, Merges merges, Clock clock) {
        this.agreements = agreements;
        this.relationships = relationships;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * One agreement.
     *
     * @throws Problem 404 when there is none that the caller's agency holds
     */
    @Transactional
    public AgreementAnswer read(Caller caller, UUID id) {
        Agreement agreement = agreements.findByIdOptional(id).orElseThrow(Problem::notFound);
        relationships.requireHolder(agreement.client());
        return agreement.answer(clock.instant());
    }

    /**
     * Whom an agreement let information go to.
     *
     * @param agencies those that are meant as a whole
     * @param services those whose staff alone is meant
     */
    public record Reach(UUID client, Set<String> agencies, Set<UUID> services) {}

    /**
     * Whom an agreement let information go to, whether or not it still does.
     *
     * @throws Problem 404 when there is none that the caller's agency holds
     */
    @Transactional
    public Reach reach(Caller caller, UUID id) {
        AgreementView agreement = read(caller, id).view();
        Set<String> agencies = new HashSet<>();
        Set<UUID> services = new HashSet<>();
        agreement.recipients().forEach(recipient -> {
            if (recipient.service() == null) {
                agencies.add(recipient.agency());
            } else {
                services.add(recipient.service());
            }
        });
        return new Reach(agreement.clientId(), agencies, services);
    }

    /**
     * One page of what a client agreed to, under their own id and those merged into it, the newest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public Page<AgreementView> list(Caller caller, UUID client, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        relationships.requireHolder(client);
        Instant now = clock.instant();
        return Page.of(
                        agreements.ofClient(merges.idsOf(client), cursor == null ? null : cursor.id(0), limit),
                        limit,
                        last -> Cursor.of(last.id()))
                .map(agreement -> agreement.view(now));
    }
}
