package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.event.AgreementGiven;
import org.clientpathways.contracts.event.AgreementWithdrawn;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.idempotency.Once;

/** Where agreements are recorded and taken back. Only an agency that holds the client's record may do either. */
@ApplicationScoped
public class AgreementDesk {

    private final Agreements agreements;
    private final Relationships relationships;
    private final Agencies agencies;
    private final Services services;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    AgreementDesk(
            Agreements agreements,
            Relationships relationships,
            Agencies agencies,
            Services services,
            Once once,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.relationships = relationships;
        this.agencies = agencies;
        this.services = services;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what a client agreed to.
     *
     * @return the agreement's id
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for a recipient that is not in
     *     the directory
     */
    @Transactional
    public UUID give(Caller caller, UUID client, String key, NewAgreement terms) {
        relationships.requireHolder(client, caller);
        return once.make(caller, key, "/clients/" + client + "/agreements", terms, () -> {
            relationships.lock(client);
            Instant now = clock.instant();
            Agreement agreement = new Agreement(client, terms, recipients(terms), caller, now);
            agreements.persist(agreement);
            journal.append(
                    client.toString(),
                    agreement.id().toString(),
                    now,
                    new AgreementGiven(
                            agreement.id(),
                            client,
                            agreement.recipients(),
                            agreement.purposes(),
                            agreement.categories(),
                            agreement.from(),
                            agreement.until(),
                            null,
                            now));
            return agreement.id();
        });
    }

    /**
     * Takes an agreement back; it binds from the commit.
     *
     * @throws Problem 404 when there is none that the caller's agency holds, 409 when it was taken back before
     */
    @Transactional
    public AgreementView withdraw(Caller caller, UUID id, String ifMatch, Withdrawal withdrawal) {
        UUID client = agreements.findByIdOptional(id).map(Agreement::client).orElseThrow(Problem::notFound);
        relationships.requireHolder(client, caller);
        relationships.lock(client);
        Agreement agreement = agreements.findById(id);
        agreements.getEntityManager().refresh(agreement);
        Versions.check(ifMatch, agreement.version());
        if (agreement.isWithdrawn()) {
            throw new Problem(
                    409,
                    "status-conflict",
                    "The agreement was taken back before",
                    "Nothing more needs doing: it has not been in force since then.");
        }
        Instant now = clock.instant();
        agreement.withdraw(caller, withdrawal.reason(), now);
        agreements.flush();
        journal.append(
                client.toString(), id.toString(), now, new AgreementWithdrawn(id, client, agreement.recipients(), now));
        return agreement.view(now);
    }

    /**
     * One agreement.
     *
     * @throws Problem 404 when there is none that the caller's agency holds
     */
    @Transactional
    public AgreementView read(Caller caller, UUID id) {
        Agreement agreement = agreements.findByIdOptional(id).orElseThrow(Problem::notFound);
        relationships.requireHolder(agreement.client(), caller);
        return agreement.view(clock.instant());
    }

    /**
     * What a client agreed to, the newest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public List<AgreementView> list(Caller caller, UUID client) {
        relationships.requireHolder(client, caller);
        Instant now = clock.instant();
        return agreements.ofClient(client).stream()
                .map(agreement -> agreement.view(now))
                .toList();
    }

    private List<AgreementRecipient> recipients(NewAgreement terms) {
        List<AgreementRecipient> recipients = new ArrayList<>();
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < terms.recipients().size(); i++) {
            NewAgreement.NewRecipient named = terms.recipients().get(i);
            if (named.service() != null) {
                Service service = services.findById(named.service());
                if (service == null) {
                    unknown.add(new Violation("recipients[" + i + "].service", "Name a service of the directory"));
                } else {
                    recipients.add(new AgreementRecipient(service.agency(), service.id()));
                }
            } else if (agencies.findById(named.agency()) == null) {
                unknown.add(new Violation("recipients[" + i + "].agency", "Name an agency of the directory"));
            } else {
                recipients.add(new AgreementRecipient(named.agency(), null));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.badRequest(unknown);
        }
        return recipients;
    }
}
