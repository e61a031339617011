package org.clientpathways.frontend.waiting;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.layout.Say;

/** What a client needs so that they can use a service at all, in the words that a service sees first. */
@TemplateExtension(namespace = "access")
final class Access {

    private Access() {}

    /** One sentence a need; none where nothing is needed or may be seen. */
    static List<String> lines(Client client) {
        List<String> lines = new ArrayList<>();
        if (needsInterpreter(client)) {
            lines.add("Interpreter needed" + (speaksOther(client) ? ": " + client.language() : ""));
        } else if (speaksOther(client)) {
            lines.add("Language: " + client.language());
        }
        client.accessNeeds().forEach(need -> lines.add(Say.accessNeed(need)));
        return lines;
    }

    /** The same, shorter, beside a name on a list. */
    static List<String> tags(Client client) {
        List<String> tags = new ArrayList<>();
        if (needsInterpreter(client)) {
            tags.add(speaksOther(client) ? "Interpreter: " + client.language() : "Interpreter");
        } else if (speaksOther(client)) {
            tags.add(client.language());
        }
        client.accessNeeds().forEach(need -> tags.add(Say.accessNeed(need)));
        return tags;
    }

    private static boolean needsInterpreter(Client client) {
        return Boolean.TRUE.equals(client.interpreterNeeded());
    }

    private static boolean speaksOther(Client client) {
        return client.language() != null
                && !client.language().isBlank()
                && !client.language().equalsIgnoreCase("english");
    }
}
