package org.clientpathways.frontend.merging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.frontend.api.Agency;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Distinction;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Merge;
import org.clientpathways.frontend.api.MergingApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a client's page says of other records of the same person; where it cannot be had, the page goes without. */
@Named
@RequestScoped
public class SamePerson {

    private final MergingApi merging;
    private final Map<UUID, List<Merge>> merges = new HashMap<>();

    SamePerson(@RestClient MergingApi merging) {
        this.merging = merging;
    }

    /** What was merged into the client; asked once a page. */
    public List<Merge> merges(UUID client) {
        return merges.computeIfAbsent(client, asked -> orNone(() -> merging.merges(asked)));
    }

    /** Who looks like the client, and is somebody else. */
    public List<Distinction> others(UUID client) {
        return orNone(() -> merging.distinctions(client));
    }

    /** The name on a record that was merged into the client's, as far as the viewer may know it. */
    public String nameOn(UUID record, UUID client) {
        return merges(client).stream()
                .filter(merge -> merge.merged().equals(record))
                .map(merge -> merge.mergedClient().name())
                .findFirst()
                .orElse("Name not shared");
    }

    /** Which other agencies know the client, in words; empty where none may be told. */
    public List<String> alsoKnownTo(UUID client) {
        return orNone(() -> merging.alsoKnownTo(client)).stream()
                .map(Agency::shown)
                .toList();
    }

    private static <T> List<T> orNone(Supplier<Items<T>> asked) {
        try {
            return asked.get().items();
        } catch (ApiProblem | ProcessingException noAnswer) {
            return List.of();
        }
    }
}
