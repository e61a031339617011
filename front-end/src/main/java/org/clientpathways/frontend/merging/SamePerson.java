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
import org.clientpathways.frontend.api.ReferralApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a client's page says of other records of the same person; where it cannot be had, the page goes without. */
@Named
@RequestScoped
public class SamePerson {

    private final MergingApi merging;
    private final ReferralApi referrals;
    private final Map<UUID, String> names = new HashMap<>();

    SamePerson(@RestClient MergingApi merging, @RestClient ReferralApi referrals) {
        this.merging = merging;
        this.referrals = referrals;
    }

    /** What was merged into the client. */
    public List<Merge> merges(UUID client) {
        return orNone(() -> merging.merges(client));
    }

    /** Who looks like the client, and is somebody else. */
    public List<Distinction> others(UUID client) {
        return orNone(() -> merging.distinctions(client));
    }

    /** The name on a record, as far as the viewer may know it; asked at most once a page. */
    public String nameOn(UUID record) {
        return names.computeIfAbsent(record, this::read);
    }

    private String read(UUID record) {
        try {
            return referrals.client(record).getEntity().name();
        } catch (ApiProblem | ProcessingException noAnswer) {
            return "Name not shared";
        }
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
