package org.clientpathways.local;

import java.util.ArrayList;
import java.util.List;

/** Where to look and who can sign in. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(Settings settings, boolean demo) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Client Pathways is running.",
                "  Pages      " + settings.url(Port.FRONT_END),
                "  APIs       " + settings.url(Port.REFERRAL) + "/q/openapi   " + settings.url(Port.PATHWAY)
                        + "/q/openapi   " + settings.url(Port.NOTIFICATION) + "/q/openapi",
                "  Kafka      localhost:" + settings.port(Port.KAFKA),
                "  Mails      " + settings.url(Port.INBOX),
                "  Keycloak   " + settings.url(Port.KEYCLOAK) + "/admin   (" + Variables.KEYCLOAK_ADMIN + ", password "
                        + Variables.KEYCLOAK_ADMIN_PASSWORD + ")"));
        if (demo) {
            lines.add("  Sign in as keyworker (council) or serviceworker (charity), password pathways;");
            lines.add(
                    "  others: healthworker, opendoorworker, manager, partnershipmanager, governance, opendoorgovernance,");
            lines.add("  administrator, charityadministrator, outsider");
        } else {
            lines.add(
                    "  Without the demo there are no accounts: make agencies and accounts in Keycloak's realm pathways.");
        }
        lines.add("Ctrl-C stops everything.");
        lines.add("");
        return lines;
    }
}
