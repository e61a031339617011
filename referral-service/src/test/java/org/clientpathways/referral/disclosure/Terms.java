package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/** Makes grants for tests: an agreement to share identity with Harbour Trust for a referral in 2026, unless told otherwise. */
record Terms(
        String agency, UUID service, Set<Purpose> purposes, Set<Category> categories, LocalDate from, LocalDate until) {

    static Terms agreement() {
        return new Terms(
                "harbour-trust",
                null,
                Set.of(Purpose.REFERRAL),
                Set.of(Category.IDENTITY),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }

    Terms withAgency(String agency) {
        return new Terms(agency, service, purposes, categories, from, until);
    }

    Terms forService(UUID service) {
        return new Terms(agency, service, purposes, categories, from, until);
    }

    Terms forPurpose(Purpose purpose) {
        return new Terms(agency, service, Set.of(purpose), categories, from, until);
    }

    Terms of(Set<Category> categories) {
        return new Terms(agency, service, purposes, categories, from, until);
    }

    Terms of(Category... categories) {
        return of(Set.of(categories));
    }

    Terms from(String day) {
        return new Terms(agency, service, purposes, categories, LocalDate.parse(day), until);
    }

    Terms until(String day) {
        return new Terms(agency, service, purposes, categories, from, day == null ? null : LocalDate.parse(day));
    }

    Grant.Agreed given() {
        return made(false, false);
    }

    Grant.Agreed withdrawn() {
        return made(true, false);
    }

    Grant.Agreed replaced() {
        return made(false, true);
    }

    /** The same as an override, which knows neither purpose nor day. */
    Grant.Overridden overridden(Instant until) {
        return new Grant.Overridden(Ids.next(), agency, service, categories, until);
    }

    private Grant.Agreed made(boolean withdrawn, boolean replaced) {
        return new Grant.Agreed(Ids.next(), agency, service, purposes, categories, from, until, withdrawn, replaced);
    }
}
