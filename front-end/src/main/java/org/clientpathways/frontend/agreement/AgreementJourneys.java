package org.clientpathways.frontend.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.session.Viewer;

/** Lays out the pages of an agreement for what is known so far: the agency, or the service that a referral is for. */
@RequestScoped
class AgreementJourneys {

    /** The field that holds the service of the referral that asked for an agreement. */
    static final String FOR_SERVICE = "forService";

    private final Directory directory;
    private final Viewer viewer;

    AgreementJourneys(Directory directory, Viewer viewer) {
        this.directory = directory;
        this.viewer = viewer;
    }

    /** The journey that fits these answers. */
    AgreementJourney of(Answers answers) {
        Service service = answers.text(FOR_SERVICE).isEmpty() ? null : directory.service(id(answers.text(FOR_SERVICE)));
        List<Step> steps = new ArrayList<>();
        if (service == null) {
            steps.add(AgreementQuestions.agency(directory.agencies(), viewer.agency()));
        }
        String alias = service == null
                ? answers.text(AgreementQuestions.AGENCY)
                : service.agency().alias();
        String agency = alias.isEmpty() ? "the agency" : directory.agencyName(alias);
        List<Service> services = alias.isEmpty() ? List.of() : directory.servicesOf(alias);
        steps.addAll(AgreementQuestions.about(alias, agency, services));
        return new AgreementJourney(new Journey(steps), service, agency, services);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
