package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.deprivation.Postcode;

/**
 * Finds the clients an agency works with that are much like one about to be registered. Those with a near date of birth,
 * the same id or the same postcode are looked at, through indexes; how many there are in all does not matter.
 */
@ApplicationScoped
class LikenessSearch {

    private static final String QUERY = """
            select client_id, similarity, sound, born_on, external_id, postcode
              from like_clients(:name, :family, cast(:dates as date[]), cast(:systems as text[]), cast(:values as text[]),
                                cast(:postcode as text))
            """;

    private final EntityManager entities;

    LikenessSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** The likely duplicates among the asking agency's clients, each with how like it is. */
    Map<UUID, Likeness> of(ClientDetails details) {
        Identity identity = details.identity();
        List<ExternalId> ids = List.copyOf(details.ids());
        Map<UUID, Likeness> likely = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(QUERY, Object[].class)
                .setParameter("dates", dates(identity.bornOn()))
                .setParameter("systems", ids.stream().map(ExternalId::system).toArray(String[]::new))
                .setParameter("values", ids.stream().map(ExternalId::value).toArray(String[]::new))
                .setParameter("postcode", Postcode.compared(details.postcode()))
                .setParameter("name", identity.foldedName())
                .setParameter("family", identity.familyName())
                .getResultList();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            Likeness likeness = new Likeness(
                    ((Number) row[1]).doubleValue(), (Boolean) row[2], (LocalDate) row[3], (Boolean) row[4], (Boolean)
                            row[5]);
            if (likeness.likely(identity.bornOn())) {
                likely.put((UUID) row[0], likeness);
            }
        }
        return likely;
    }

    private static String[] dates(LocalDate bornOn) {
        List<LocalDate> dates = new ArrayList<>(BirthDates.oneDigitOff(bornOn));
        dates.add(bornOn);
        BirthDates.swapped(bornOn).ifPresent(dates::add);
        return dates.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
