package org.clientpathways.referral.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;

/** Makes agreements for tests: to share identity with Harbour Trust for a referral in 2026, unless told otherwise. */
public record Terms(
        String agency, UUID service, Set<Purpose> purposes, Set<Category> categories, LocalDate from, LocalDate until) {

    private static final Caller KEY_WORKER =
            new Caller("larkshire-council", Ids.next(), "Kay Worker", Set.of("key-worker"));
    private static final Instant RECORDED = Instant.parse("2026-01-01T09:00:00Z");

    public static Terms agreement() {
        return new Terms(
                "harbour-trust",
                null,
                Set.of(Purpose.REFERRAL),
                Set.of(Category.IDENTITY),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }

    public Terms withAgency(String agency) {
        return new Terms(agency, service, purposes, categories, from, until);
    }

    public Terms forService(UUID service) {
        return new Terms(agency, service, purposes, categories, from, until);
    }

    public Terms forPurpose(Purpose purpose) {
        return new Terms(agency, service, Set.of(purpose), categories, from, until);
    }

    public Terms of(Category... categories) {
        return new Terms(agency, service, purposes, Set.of(categories), from, until);
    }

    public Terms from(String day) {
        return new Terms(agency, service, purposes, categories, LocalDate.parse(day), until);
    }

    public Terms until(String day) {
        return new Terms(agency, service, purposes, categories, from, day == null ? null : LocalDate.parse(day));
    }

    public Agreement given() {
        NewAgreement request = new NewAgreement(
                List.of(),
                purposes,
                categories,
                from,
                until,
                GivenHow.SPOKEN,
                GivenBy.CLIENT,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Agreement(
                Ids.next(), request, List.of(new AgreementRecipient(agency, service)), KEY_WORKER, RECORDED);
    }

    public Agreement withdrawnAt(String instant) {
        Agreement agreement = given();
        agreement.withdraw(KEY_WORKER, null, Instant.parse(instant));
        return agreement;
    }
}
