package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;

/** Where agreements are read, by the agencies that hold the client's record alone. */
@ApplicationScoped
public class AgreementReading {

    private final Agreements agreements;
    private final Relationships relationships;
    private final Clock clock;

    AgreementReading(Agreements agreements, Relationships relationships, Clock clock) {
        this.agreements = agreements;
        this.relationships = relationships;
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
     * One page of what a client agreed to, the newest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public Page<AgreementView> list(Caller caller, UUID client, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        relationships.requireHolder(client);
        Instant now = clock.instant();
        return Page.of(
                        agreements.ofClient(client, cursor == null ? null : cursor.id(0), limit),
                        limit,
                        last -> Cursor.of(last.id()))
                .map(agreement -> agreement.view(now));
    }
}
