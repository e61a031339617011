package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.deprivation.Postcode;

/**
 * Finds the clients an agency works with that are much like one about to be registered. Those with a near date of birth,
 * the same id or the same postcode are looked at, through indexes; how many there are in all does not matter.
 */
@ApplicationScoped
class LikenessSearch {

    private static final String QUERY = """
            with candidate as (
                select client_id from client_identity where born_on = any(cast(:dates as date[]))
                 union
                select x.client_id
                  from client_external_id x
                  join unnest(cast(:systems as text[]), cast(:values as text[])) as wanted (system, value)
                    on wanted.system = x.system and wanted.value = x.value
                 union
                select client_id from client_contact where compared_postcode = cast(:postcode as text)
            ), likeness as (
                select i.client_id, i.born_on,
                       case when i.folded_name = :name then 1 else similarity(i.folded_name, :name) end as similarity,
                       dmetaphone(unaccent(i.family_name)) = nullif(dmetaphone(unaccent(:family)), '') as sound,
                       exists (select from client_external_id x
                                 join unnest(cast(:systems as text[]), cast(:values as text[])) as wanted (system, value)
                                   on wanted.system = x.system and wanted.value = x.value
                                where x.client_id = i.client_id) as external_id,
                       exists (select from client_contact t
                                where t.client_id = i.client_id
                                  and t.compared_postcode = cast(:postcode as text)) as postcode
                  from candidate join client_identity i using (client_id)
            )
            select c.id, l.similarity, coalesce(l.sound, false), l.born_on, l.external_id, l.postcode
              from likeness l join client c on c.id = l.client_id
             where (l.external_id or l.sound or l.similarity >= 0.4)
               and """ + Relationships.RELATED;

    private final EntityManager entities;

    LikenessSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** The likely duplicates among the agency's clients, each with how like it is. */
    Map<UUID, Likeness> of(ClientDetails details, String agency) {
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
                .setParameter("agency", agency)
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
