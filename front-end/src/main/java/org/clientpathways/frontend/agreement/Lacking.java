package org.clientpathways.frontend.agreement;

import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.Refused;
import org.clientpathways.frontend.form.Answers;

/**
 * What a referral that is not sent lacks, as answers to begin an agreement with: its service alone, for a referral, and what of
 * it may not be seen yet. It is gone through with the client all the same.
 */
final class Lacking {

    private Lacking() {}

    static Answers answers(Referral referral) {
        String service = referral.service().id().toString();
        return Answers.none()
                .with(AgreementJourneys.FOR_REFERRAL, referral.id().toString())
                .with(AgreementJourneys.FOR_SERVICE, service)
                .with(AgreementQuestions.RECIPIENT, service)
                .with("purposes", Purpose.REFERRAL.code())
                .with(
                        "categories",
                        referral.refused().stream().map(Refused::category).toList());
    }
}
