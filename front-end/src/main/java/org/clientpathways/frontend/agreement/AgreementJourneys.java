package org.clientpathways.frontend.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Lays out the pages of an agreement for what is known so far: who is to see something, who gives it, what it replaces. */
@RequestScoped
class AgreementJourneys {

    /** The field that holds the service of the referral that asked for an agreement. */
    static final String FOR_SERVICE = "forService";
    /** The field that holds the referral that waits for the agreement to be sent. */
    static final String FOR_REFERRAL = "forReferral";
    /** The field that holds the agreement that the new one replaces. */
    static final String REPLACES = "replaces";

    private final Directory directory;
    private final ReferralApi referrals;
    private final AgreementRows rows;
    private final Viewer viewer;
    private final Clock clock;

    AgreementJourneys(
            Directory directory, @RestClient ReferralApi referrals, AgreementRows rows, Viewer viewer, Clock clock) {
        this.directory = directory;
        this.referrals = referrals;
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The journey that fits these answers about a client. */
    AgreementJourney of(UUID client, Answers answers) {
        Service service = answers.text(FOR_SERVICE).isEmpty() ? null : directory.service(id(answers.text(FOR_SERVICE)));
        UUID referral = answers.text(FOR_REFERRAL).isEmpty() ? null : id(answers.text(FOR_REFERRAL));
        Agreement replaced = answers.text(REPLACES).isEmpty()
                ? null
                : rows.read(client, id(answers.text(REPLACES))).getEntity();
        List<Step> steps = new ArrayList<>();
        if (service == null && replaced == null) {
            boolean own = answers.text(AgreementQuestions.AGENCY).equals(viewer.agency());
            steps.add(AgreementQuestions.agency(directory.agencies(), own ? "" : viewer.agency()));
        }
        List<String> agencies = agencies(service, answers);
        List<Offer> offered = offered(agencies);
        steps.addAll(AgreementQuestions.about(
                label(agencies), offered, isOfSeveral(agencies, answers), answers, isChild(client, answers)));
        return new AgreementJourney(new Journey(steps), service, referral, replaced, offered);
    }

    private static List<String> agencies(Service service, Answers answers) {
        return service == null
                ? answers.all(AgreementQuestions.AGENCY).stream()
                        .filter(alias -> !alias.isBlank())
                        .toList()
                : List.of(service.agency().alias());
    }

    private List<Offer> offered(List<String> agencies) {
        return agencies.stream()
                .flatMap(alias -> Offer.of(alias, directory.agencyName(alias), directory.servicesOf(alias)).stream())
                .toList();
    }

    private String label(List<String> agencies) {
        return switch (agencies.size()) {
            case 0 -> "Who at the agency may see it?";
            case 1 -> "Who at " + directory.agencyName(agencies.get(0)) + " may see it?";
            default -> "Who may see it?";
        };
    }

    private static boolean isOfSeveral(List<String> agencies, Answers answers) {
        return agencies.size() > 1 || answers.all(AgreementQuestions.RECIPIENT).size() > 1;
    }

    private boolean isChild(UUID client, Answers answers) {
        LocalDate from = AgreementQuestions.FROM.date(answers).orElse(null);
        if (from == null || !Giver.isClient(answers)) {
            return false;
        }
        LocalDate bornOn = referrals.client(client).getEntity().bornOn();
        LocalDate today = LocalDate.now(clock);
        return bornOn != null && Days.age(bornOn, from.isBefore(today) ? from : today) < Giver.OF_AGE;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
