package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.event.AgreementWithdrawn;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;

/** Where a client changes their mind: an agreement is taken back, or somebody is taken out of all of them. */
@ApplicationScoped
public class AgreementEnding {

    private final Agreements agreements;
    private final Relationships relationships;
    private final Merges merges;
    private final NamedRecipients recipients;
    private final Journal journal;
    private final Clock clock;

    AgreementEnding(
            Agreements agreements,
            Relationships relationships,
            Merges merges,
            NamedRecipients recipients,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.relationships = relationships;
        this.merges = merges;
        this.recipients = recipients;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes an agreement back; it binds from the commit.
     *
     * @throws Problem 404 when there is none that the caller's agency holds, 409 when it was taken back or replaced before
     */
    @Transactional
    public AgreementAnswer withdraw(Caller caller, UUID id, String ifMatch, Withdrawal withdrawal) {
        UUID client = agreements.findByIdOptional(id).map(Agreement::client).orElseThrow(Problem::notFound);
        relationships.requireHolder(client);
        relationships.lock(client);
        Agreement agreement = agreements.afresh(id);
        Versions.check(ifMatch, agreement.version());
        Instant now = clock.instant();
        switch (agreement.standing(now)) {
            case WITHDRAWN ->
                throw ended(
                        "The agreement was taken back before",
                        "Nothing more needs doing: it has not been in force since then.");
            case REPLACED ->
                throw ended("The agreement was replaced", "Take back the one that replaced it: see replacedBy.");
            case NOT_BEGUN, IN_FORCE, EXPIRED -> {}
        }
        List<Recipient> endedFor = agreement.withdraw(caller, withdrawal.reason(), now);
        agreements.flush();
        publish(agreement, endedFor, now);
        return agreement.answer(now);
    }

    /**
     * Takes a recipient out of every agreement that has not ended; it binds from the commit. One that has not begun is
     * meant too: the client would not expect it to start sharing later; and so is what they agreed to under a record that
     * was merged into theirs.
     *
     * @return what changed, the newest first
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for a recipient that is not in the
     *     directory, 409 when nothing is shared with them, or with a service through its whole agency, or when
     *     another record was merged into the client's at the same time
     */
    @Transactional
    public List<AgreementView> stopSharing(Caller caller, UUID client, StopSharing request) {
        relationships.requireHolder(client);
        String agency = recipients.agencyOf(request);
        Set<UUID> ids = new TreeSet<>(merges.idsOf(client));
        ids.forEach(relationships::lock);
        if (!ids.containsAll(merges.idsOf(client))) {
            throw new Problem(
                    409,
                    "merged-meanwhile",
                    "Another record was merged into this one just now",
                    "Stop the sharing again: what was agreed to under that record ends with it then.");
        }
        Instant now = clock.instant();
        List<Agreement> live = agreements.ofClient(ids).stream()
                .filter(agreement -> agreement.standing(now).isLive())
                .toList();
        if (request.service() != null && live.stream().anyMatch(agreement -> agreement.sharesWithAllOf(agency))) {
            throw new Problem(
                    409,
                    "shared-with-agency",
                    "It is shared with the whole agency",
                    "Stop sharing with the agency, or record a new agreement that names the services to share with.");
        }
        Map<Agreement, List<Recipient>> changed = new LinkedHashMap<>();
        for (Agreement agreement : live) {
            List<Recipient> endedFor = agreement.stopSharing(request::names, caller, request.reason(), now);
            if (!endedFor.isEmpty()) {
                changed.put(agreement, endedFor);
            }
        }
        if (changed.isEmpty()) {
            throw new Problem(
                    409,
                    "nothing-shared",
                    "Nothing is shared with them",
                    "Nothing needs doing: no agreement in force or to come names them.");
        }
        agreements.flush();
        changed.forEach((agreement, endedFor) -> publish(agreement, endedFor, now));
        return changed.keySet().stream().map(agreement -> agreement.view(now)).toList();
    }

    private void publish(Agreement agreement, List<Recipient> endedFor, Instant now) {
        journal.append(
                agreement.client().toString(),
                agreement.id().toString(),
                now,
                new AgreementWithdrawn(agreement.id(), agreement.client(), endedFor, now));
    }

    private static Problem ended(String title, String detail) {
        return new Problem(409, "status-conflict", title, detail);
    }
}
