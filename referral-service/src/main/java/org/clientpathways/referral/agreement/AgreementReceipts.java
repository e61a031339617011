package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.agreement.AgreementView.RecipientView;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.DirectoryNames;

/** Writes the receipt that a client can take away of an agreement. */
@ApplicationScoped
public class AgreementReceipts {

    /** Health, and what tells of it or of what article 10 protects alike; sex and ethnic group. */
    private static final Set<Category> SPECIAL =
            EnumSet.of(Category.ACCESS_NEEDS, Category.HEALTH, Category.RISK, Category.CHARACTERISTICS);

    private static final String LAWFUL_BASIS =
            "Not this agreement. Each referral names the law that it stands on (UK GDPR article 6, and article 9 for"
                    + " special categories); this agreement is the client's say in who sees what.";
    private static final String WITHDRAWAL =
            "Tell your key worker, in any way and at any time. It binds from that moment, and you need give no reason.";
    private static final List<String> RIGHTS = List.of(
            "See what is held about you, and who has seen it",
            "Have what is wrong corrected",
            "Object to how it is used",
            "Change your mind, for everybody or for one of them",
            "Complain");

    private final AgreementReading reading;
    private final Agencies agencies;
    private final ReceiptTerms terms;
    private final Clock clock;

    AgreementReceipts(AgreementReading reading, Agencies agencies, ReceiptTerms terms, Clock clock) {
        this.reading = reading;
        this.agencies = agencies;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The receipt of an agreement as it stands.
     *
     * @throws Problem 404 when there is none that the caller's agency holds
     */
    @Transactional
    public ConsentReceipt of(Caller caller, UUID id) {
        Instant now = clock.instant();
        AgreementAnswer answer = reading.read(caller, id);
        AgreementView agreement = answer.view();
        return new ConsentReceipt(
                ConsentReceipt.SCHEMA,
                receiptId(agreement, answer.version()),
                agreement.id(),
                agreement.clientId(),
                new ConsentReceipt.PrivacyNotice(terms.privacyNotice(), agreement.wording()),
                Objects.requireNonNullElse(agreement.language(), "English"),
                agreement.purposes().stream()
                        .map(purpose -> purpose(purpose, agreement))
                        .toList(),
                new ConsentReceipt.Period(agreement.from(), agreement.until()),
                ReceiptParties.of(agreement, names(agreement)),
                ReceiptEvents.of(agreement, now),
                agreement.replaces(),
                agreement.replacedBy());
    }

    private ConsentReceipt.PurposeOfUse purpose(Purpose purpose, AgreementView agreement) {
        return new ConsentReceipt.PurposeOfUse(
                purpose.words(),
                purpose.code(),
                LAWFUL_BASIS,
                agreement.categories().stream()
                        .map(category -> new ConsentReceipt.Information(
                                category.words(), category.code(), SPECIAL.contains(category)))
                        .toList(),
                List.of(agreement.recordedBy()),
                agreement.recipients().stream()
                        .filter(recipient -> recipient.stoppedAt() == null)
                        .map(ReceiptParties::id)
                        .toList(),
                terms.storageLocations(),
                terms.retentionPeriod(),
                terms.jurisdiction(),
                WITHDRAWAL,
                RIGHTS,
                terms.authorityParty());
    }

    private DirectoryNames names(AgreementView agreement) {
        Set<String> aliases = new HashSet<>(Set.of(agreement.recordedBy()));
        agreement.recipients().forEach(recipient -> aliases.add(recipient.agency()));
        return agencies.names(
                agreement.recipients().stream()
                        .map(RecipientView::service)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                aliases);
    }

    /** The same as long as the agreement is: made of its id, its version and how it stands. */
    private static String receiptId(AgreementView agreement, int version) {
        return agreement.id() + "-" + version + "-" + agreement.status().code();
    }
}
