package org.clientpathways.referral.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.store.CategorySet;
import org.clientpathways.referral.store.PurposeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;

/** What a client agreed may be shared: with whom, what for, which information, from when until when. */
@Entity
public class Agreement {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID client;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_recipient", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<AgreementRecipient> recipients = new ArrayList<>();

    @Convert(converter = PurposeSet.class)
    private Set<Purpose> purposes;

    @Convert(converter = CategorySet.class)
    private Set<Category> categories;

    @Embedded
    private Days days;

    @Embedded
    private HowGiven given;

    @Embedded
    private Recorded recorded;

    /** Null as long as nobody took it back. */
    @Embedded
    private Withdrawn withdrawn;

    @Column(updatable = false)
    private UUID replaces;

    @Formula("(select newer.id from agreement newer where newer.replaces = id)")
    private UUID replacedBy;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "expiry_told_at")
    private Instant expiryToldAt;

    @Version
    private int version;

    protected Agreement() {}

    Agreement(UUID client, NewAgreement terms, List<AgreementRecipient> recipients, Caller recorder, Instant now) {
        this.id = Ids.next();
        this.client = client;
        this.recipients.addAll(recipients);
        this.purposes = new TreeSet<>(terms.purposes());
        this.categories = new TreeSet<>(terms.categories());
        this.days = new Days(terms.from(), terms.until());
        this.given = HowGiven.of(terms);
        this.replaces = terms.replaces();
        this.recorded = Recorded.by(recorder, now);
    }

    /**
     * How it stands at a moment; days are London's, the last one included. Once withdrawn or replaced it is so for every
     * read, whatever that reader's clock says.
     */
    Standing standing(Instant at) {
        if (withdrawn != null) {
            return Standing.WITHDRAWN;
        }
        return replacedAt != null ? Standing.REPLACED : days.standing(at);
    }

    /** Ends it; gives those it ended for, which are those that the client had not stopped sharing with before. */
    List<Recipient> withdraw(Caller caller, String reason, Instant now) {
        withdrawn = new Withdrawn(recorded.orLater(now), caller.agency(), reason);
        return recipients();
    }

    /** Takes these recipients out of it, and ends it where no other is left; gives those it ended for, perhaps none. */
    List<Recipient> stopSharing(Predicate<AgreementRecipient> with, Caller caller, String reason, Instant now) {
        List<AgreementRecipient> stopped = sharing().filter(with).toList();
        stopped.forEach(recipient -> recipient.stop(caller, reason, recorded.orLater(now)));
        if (!stopped.isEmpty() && sharing().findAny().isEmpty()) {
            withdraw(caller, reason, now);
        }
        return stopped.stream().map(AgreementRecipient::published).toList();
    }

    /** Ends it in favour of a newer one, which names it. */
    void replace(Instant now) {
        replacedAt = recorded.orLater(now);
    }

    /** Whether it has come to its end and nobody was told yet. */
    boolean isExpiryToTell(Instant now) {
        return expiryToldAt == null && standing(now) == Standing.EXPIRED;
    }

    void expiryTold(Instant now) {
        expiryToldAt = now;
    }

    /** When its last day was over; for one that was recorded later still, when that was. Only where it has a last day. */
    Instant expiredAt() {
        return recorded.orLater(days.over());
    }

    /** Whether it is shared with this agency as a whole. */
    boolean sharesWithAllOf(String agency) {
        return sharing().anyMatch(recipient -> recipient.isWhole(agency));
    }

    /** Those that the client has not stopped sharing with. */
    private Stream<AgreementRecipient> sharing() {
        return recipients.stream().filter(recipient -> !recipient.isStopped());
    }

    /** The id; earlier recorded agreements have lower ones. */
    UUID id() {
        return id;
    }

    UUID client() {
        return client;
    }

    /** Those that the client has not stopped sharing with, as they are published. */
    List<Recipient> recipients() {
        return sharing().map(AgreementRecipient::published).toList();
    }

    Set<Purpose> purposes() {
        return purposes;
    }

    Set<Category> categories() {
        return categories;
    }

    Days days() {
        return days;
    }

    /** As the API tells it, and its version. */
    AgreementAnswer answer(Instant now) {
        return new AgreementAnswer(view(now), version);
    }

    int version() {
        return version;
    }

    /** As the API tells it. */
    AgreementView view(Instant now) {
        return new AgreementView(
                id,
                client,
                AgreementStatus.of(standing(now)),
                recipients.stream().map(AgreementRecipient::view).toList(),
                purposes,
                categories,
                days.from(),
                days.until(),
                given.how(),
                given.by(),
                given.representative(),
                given.understands(),
                given.language(),
                given.interpreter(),
                given.wording(),
                recorded.by(),
                recorded.at(),
                replaces,
                replacedBy,
                replacedAt,
                withdrawn == null ? null : withdrawn.at());
    }
}
