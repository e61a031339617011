package org.clientpathways.referral.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.agreement.AgreementView.RecipientView;
import org.clientpathways.referral.directory.DirectoryNames;
import org.clientpathways.referral.directory.ServiceName;

/** Who takes part in an agreement, as its receipt names them. */
final class ReceiptParties {

    static final String REPRESENTATIVE = "representative";

    private static final String CONTACT = "Ask your key worker";

    private ReceiptParties() {}

    /** The agency that answers for the record first, then whom information may or might go to, then who agreed. */
    static List<ConsentReceipt.Party> of(AgreementView agreement, DirectoryNames names) {
        Map<String, ConsentReceipt.Party> parties = new LinkedHashMap<>();
        String controller = agreement.recordedBy();
        parties.put(controller, party(controller, name(controller, names), "pii-controller", "agency"));
        for (RecipientView recipient : agreement.recipients()) {
            ServiceName service = names.services().get(recipient.service());
            String name = service == null
                    ? name(recipient.agency(), names)
                    : service.name() + ", " + service.agency().name();
            String type = recipient.service() == null ? "agency" : "service";
            parties.putIfAbsent(id(recipient), party(id(recipient), name, "recipient", type));
        }
        if (agreement.representative() != null) {
            parties.put(
                    REPRESENTATIVE,
                    party(REPRESENTATIVE, agreement.representative().name(), REPRESENTATIVE, "person"));
        }
        return List.copyOf(parties.values());
    }

    /** How a receipt refers to a recipient: by the service's id, or the agency's alias. */
    static String id(RecipientView recipient) {
        return recipient.service() == null
                ? recipient.agency()
                : recipient.service().toString();
    }

    private static String name(String agency, DirectoryNames names) {
        return names.agencies().containsKey(agency)
                ? names.agencies().get(agency).name()
                : agency;
    }

    private static ConsentReceipt.Party party(String id, String name, String role, String type) {
        return new ConsentReceipt.Party(id, name, role, type, role.equals(REPRESENTATIVE) ? null : CONTACT);
    }
}
