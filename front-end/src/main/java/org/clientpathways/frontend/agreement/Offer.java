package org.clientpathways.frontend.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Recipient;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Option;

/**
 * Someone whom information may go to: an agency, or one of its services.
 *
 * @param code what the form sends
 * @param inSentence their name as it stands in a sentence
 * @param option as it is offered
 */
public record Offer(String code, String inSentence, Option option) {

    /** What stands before an agency; a service is its id alone. */
    private static final String WHOLE_AGENCY = "agency:";

    /** An agency and each of its services. */
    public static List<Offer> of(String alias, String agency, List<Service> services) {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(
                WHOLE_AGENCY + alias,
                agency,
                new Option(
                        WHOLE_AGENCY + alias,
                        "Everyone at " + agency + " who works with the client",
                        "This covers all services of " + agency)));
        services.forEach(service -> offers.add(new Offer(
                service.id().toString(),
                service.name() + " at " + agency,
                Option.of(service.id().toString(), "Only the staff of " + service.name()))));
        return offers;
    }

    /** The code of one who was chosen before. */
    static String code(Recipient recipient) {
        return recipient.service() == null
                ? WHOLE_AGENCY + recipient.agency()
                : recipient.service().toString();
    }

    /** What is sent to the service for a code. */
    public static Map<String, String> field(String code) {
        return code.startsWith(WHOLE_AGENCY)
                ? Map.of("agency", code.substring(WHOLE_AGENCY.length()))
                : Map.of("service", code);
    }
}
