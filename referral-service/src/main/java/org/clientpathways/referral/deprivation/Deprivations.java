package org.clientpathways.referral.deprivation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Deprivation by postcode, as the operator's file has it. */
@ApplicationScoped
public class Deprivations {

    private final EntityManager entities;

    Deprivations(EntityManager entities) {
        this.entities = entities;
    }

    /** What is known of the place; empty without a postcode, or where the file does not have it. */
    public Optional<Deprivation> at(String postcode) {
        if (postcode == null) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery(
                        "select area, quintile, index || ' ' || version from deprivation where postcode = :postcode",
                        Object[].class)
                .setParameter("postcode", Postcode.compared(postcode))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Deprivation((String) row[0], (Integer) row[1], (String) row[2]));
    }
}
