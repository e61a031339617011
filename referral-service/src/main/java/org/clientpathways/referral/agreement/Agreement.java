package org.clientpathways.referral.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
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

    private String[] purposes;
    private String[] categories;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private LocalDate until;

    @Embedded
    private HowGiven given;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_account")
    private UUID recordedAccount;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdraw_reason")
    private String withdrawReason;

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
        this.purposes = codes(terms.purposes());
        this.categories = codes(terms.categories());
        this.from = terms.from();
        this.until = terms.until();
        this.given = HowGiven.of(terms);
        this.replaces = terms.replaces();
        this.recordedBy = recorder.agency();
        this.recordedAccount = recorder.account();
        this.recordedAt = now;
    }

    /** Whether it speaks of this at all, in whatever state it is. */
    public boolean covers(String agency, Set<UUID> services, Purpose purpose, Category category) {
        return Arrays.asList(purposes).contains(purpose.code())
                && Arrays.asList(categories).contains(category.code())
                && recipients.stream().anyMatch(recipient -> recipient.covers(agency, services));
    }

    /**
     * How it stands at a moment; days are London's, the last one included. Once withdrawn or replaced it is so for every
     * read, whatever that reader's clock says.
     */
    public Standing standing(Instant at) {
        LocalDate day = at.atZone(Clocks.LONDON).toLocalDate();
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        if (replacedAt != null) {
            return Standing.REPLACED;
        }
        if (day.isBefore(from)) {
            return Standing.NOT_BEGUN;
        }
        return until != null && day.isAfter(until) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    /** Ends it; gives those it ended for, which are those that the client had not stopped sharing with before. */
    List<Recipient> withdraw(Caller caller, String reason, Instant now) {
        withdrawnAt = notBeforeRecorded(now);
        withdrawnBy = caller.agency();
        withdrawReason = reason;
        return recipients();
    }

    /** Takes these recipients out of it, and ends it where no other is left; gives those it ended for, perhaps none. */
    List<Recipient> stopSharing(Predicate<AgreementRecipient> with, Caller caller, String reason, Instant now) {
        List<AgreementRecipient> stopped = sharing().filter(with).toList();
        stopped.forEach(recipient -> recipient.stop(caller, reason, notBeforeRecorded(now)));
        if (!stopped.isEmpty() && sharing().findAny().isEmpty()) {
            withdraw(caller, reason, now);
        }
        return stopped.stream().map(AgreementRecipient::published).toList();
    }

    /** Ends it in favour of a newer one, which names it. */
    void replace(Instant now) {
        replacedAt = notBeforeRecorded(now);
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
        return notBeforeRecorded(until.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant());
    }

    /** Whether it is shared with this agency as a whole. */
    boolean sharesWithAllOf(String agency) {
        return sharing().anyMatch(recipient -> recipient.isWhole(agency));
    }

    /** Those that the client has not stopped sharing with. */
    private Stream<AgreementRecipient> sharing() {
        return recipients.stream().filter(recipient -> !recipient.isStopped());
    }

    /** The clocks of two instances may differ a little. */
    private Instant notBeforeRecorded(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }

    /** The id; earlier recorded agreements have lower ones. */
    public UUID id() {
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
        return values(Purpose.class, purposes);
    }

    Set<Category> categories() {
        return values(Category.class, categories);
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
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
                purposes(),
                categories(),
                from,
                until,
                given.how(),
                given.by(),
                given.representative(),
                given.understands(),
                given.language(),
                given.interpreter(),
                given.wording(),
                recordedBy,
                recordedAt,
                replaces,
                replacedBy,
                replacedAt,
                withdrawnAt);
    }

    private static String[] codes(Set<? extends Code> values) {
        return values.stream().map(Code::code).sorted().toArray(String[]::new);
    }

    private static <E extends Enum<E> & Code> Set<E> values(Class<E> list, String[] codes) {
        return Arrays.stream(codes)
                .map(code -> Code.of(list, code))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
