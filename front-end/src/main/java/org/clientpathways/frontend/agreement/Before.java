package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.form.Answers;

/** What a client agreed to before, as answers to begin a change with. How they agree to the change is asked anew. */
final class Before {

    private Before() {}

    /** The answers: those who may still see something, and from today on unless the agreement begins later. */
    static Answers answers(Agreement agreement, LocalDate today) {
        List<String> agencies =
                agreement.kept().stream().map(one -> one.agency()).distinct().toList();
        Answers answers = Answers.none()
                .with(AgreementJourneys.REPLACES, agreement.id().toString())
                .with(AgreementQuestions.AGENCY, agencies)
                .with(
                        AgreementQuestions.RECIPIENT,
                        agreement.kept().stream().map(Offer::code).toList())
                .with("purposes", agreement.purposes())
                .with("categories", agreement.categories());
        answers = AgreementQuestions.FROM.fill(answers, agreement.from().isAfter(today) ? agreement.from() : today);
        if (agreement.until() != null) {
            answers = AgreementQuestions.UNTIL.fill(answers, agreement.until());
        }
        for (Map.Entry<String, String> text : texts(agreement).entrySet()) {
            answers = text.getValue() == null ? answers : answers.with(text.getKey(), text.getValue());
        }
        return answers;
    }

    private static Map<String, String> texts(Agreement agreement) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Giver.FIELD, agreement.givenBy());
        texts.put("language", agreement.language());
        texts.put("interpreter", agreement.interpreter());
        if (agreement.representative() != null) {
            texts.put(Giver.NAME, agreement.representative().name());
            texts.put(Giver.AUTHORITY, agreement.representative().authority());
        }
        return texts;
    }
}
