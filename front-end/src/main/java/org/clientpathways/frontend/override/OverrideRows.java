package org.clientpathways.frontend.override;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.SharingApi;
import org.clientpathways.frontend.api.SharingOverride;
import org.clientpathways.frontend.layout.Directory;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads overrides with the names of agencies and services. */
@ApplicationScoped
public class OverrideRows {

    private static final int MOST_COUNTED = 100;

    private final SharingApi sharing;
    private final Directory directory;

    OverrideRows(@RestClient SharingApi sharing, Directory directory) {
        this.sharing = sharing;
        this.directory = directory;
    }

    /**
     * How many wait for review.
     *
     * @param more whether there are more than were counted
     * @param known whether the service answered
     */
    public record Waiting(int count, boolean more, boolean known) {}

    /** Those of a client. */
    public List<OverrideRow> of(UUID client) {
        return sharing.overridesOf(client, Items.MOST).items().stream()
                .map(this::row)
                .toList();
    }

    /** How many of the viewer's agency wait for review, or a count that says that it is not known now. */
    public Waiting waiting() {
        try {
            Items<SharingOverride> page = sharing.overrides("to-review", MOST_COUNTED, null);
            return new Waiting(page.items().size(), page.next() != null, true);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new Waiting(0, false, false);
        }
    }

    OverrideRow row(SharingOverride override) {
        String agency = directory.agencyName(override.recordedBy());
        return new OverrideRow(
                override,
                directory.nameOf(override.recipient()),
                override.recordedByName() == null ? agency : override.recordedByName() + ", " + agency);
    }
}
