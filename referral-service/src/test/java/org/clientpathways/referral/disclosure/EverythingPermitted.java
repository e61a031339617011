package org.clientpathways.referral.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/** Permits everybody everything. */
@Alternative
@Singleton
public class EverythingPermitted extends SharingDecisions {

    EverythingPermitted(AgroalDataSource database) {
        super(database);
    }

    @Override
    public Sharing of(Collection<UUID> clients, Purpose purpose) {
        super.of(List.of(), purpose);
        return new Sharing() {
            @Override
            public Decision decide(
                    UUID client, String agency, Set<UUID> services, Purpose purpose, Set<Category> asked, Instant at) {
                Map<Category, Basis> all = new EnumMap<>(Category.class);
                asked.forEach(category -> all.put(category, Basis.OWN_RECORD));
                return new Decision(all, Map.of());
            }
        };
    }
}
