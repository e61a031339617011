package org.clientpathways.frontend.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.Recipient;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.layout.Directory;

/** Those whom a client shares with, as choices of whom to stop sharing with. */
final class Sharers {

    private final Directory directory;

    Sharers(Directory directory) {
        this.directory = directory;
    }

    /**
     * The choices. A service is one where it was agreed to by itself; its agency is one where all of it was agreed to, or
     * several of its services.
     */
    List<Option> of(List<Agreement> agreements) {
        Map<String, Set<Recipient>> byAgency = new LinkedHashMap<>();
        agreements.stream()
                .filter(Agreement::isInForce)
                .flatMap(one -> one.kept().stream())
                .forEach(one -> byAgency.computeIfAbsent(one.agency(), alias -> new LinkedHashSet<>())
                        .add(one));
        List<Option> options = new ArrayList<>();
        byAgency.forEach((alias, recipients) -> options.addAll(options(alias, recipients)));
        return options;
    }

    private List<Option> options(String alias, Set<Recipient> recipients) {
        boolean whole = recipients.stream().anyMatch(one -> one.service() == null);
        List<Option> options = new ArrayList<>();
        if (whole || recipients.size() > 1) {
            Recipient agency = new Recipient(alias, null, null);
            options.add(new Option(
                    Offer.code(agency), directory.nameOf(agency), "This stops sharing with all of its services too"));
        }
        if (!whole) {
            recipients.forEach(one -> options.add(Option.of(Offer.code(one), directory.nameOf(one))));
        }
        return options;
    }
}
