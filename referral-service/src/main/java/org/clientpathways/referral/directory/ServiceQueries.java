package org.clientpathways.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.referral.deprivation.Deprivation;
import org.clientpathways.referral.deprivation.Deprivations;
import org.clientpathways.referral.deprivation.Postcode;

/** Finds services by what a client needs, in the order of their names. */
@ApplicationScoped
class ServiceQueries {

    private static final String SERVES_PLACE = """
            (not exists (select from service_place p where p.service_id = s.id)
             or exists (select from service_place p
                         where p.service_id = s.id and lower(p.place) in (lower(:district), lower(:area))))
            """;

    private static final String ORDER = """
             and (cast(:after as uuid) is null or (lower(s.name) collate "C", s.id) > (
                    select lower(p.name) collate "C", p.id from service p where p.id = :after))
             order by lower(s.name) collate "C", s.id
             limit :limit
            """;

    private final EntityManager entities;
    private final Deprivations deprivations;

    ServiceQueries(EntityManager entities, Deprivations deprivations) {
        this.entities = entities;
        this.deprivations = deprivations;
    }

    /**
     * The ids of the services that are searched for.
     *
     * @param after the service before the first; null to begin
     */
    @SuppressWarnings("unchecked")
    List<UUID> find(ServiceSearch search, UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new TreeMap<>();
        if (search.need() != null) {
            conditions.add("exists (select from service_need n where n.service_id = s.id and n.need = :need)");
            values.put("need", search.need().code());
        }
        if (search.age() != null) {
            conditions.add("coalesce(s.minimum_age, 0) <= :age and coalesce(s.maximum_age, 1000) >= :age");
            values.put("age", search.age());
        }
        if (search.agency() != null) {
            conditions.add("s.agency = :agency");
            values.put("agency", search.agency());
        }
        if (search.postcode() != null) {
            conditions.add(SERVES_PLACE);
            values.put("district", Postcode.district(search.postcode()));
            values.put(
                    "area",
                    deprivations.at(search.postcode()).map(Deprivation::area).orElse(""));
        }
        for (String word : words(search.text())) {
            String name = "word" + values.size();
            conditions.add("position(:" + name + " in lower(s.name || ' ' || s.description || ' ' || a.name)) > 0");
            values.put(name, word);
        }
        Query query = entities.createNativeQuery(
                "select s.id from service s join agency a on a.alias = s.agency where "
                        + String.join(" and ", conditions) + ORDER,
                UUID.class);
        values.forEach(query::setParameter);
        return query.setParameter("after", after).setParameter("limit", limit).getResultList();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
