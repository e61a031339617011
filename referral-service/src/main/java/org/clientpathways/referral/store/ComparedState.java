package org.clientpathways.referral.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.stream.IntStream;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/**
 * Finds what changed in an entity by comparing it with what was loaded. Hibernate's own tracking (7.2) takes attributes to
 * be in the order of their names; where an entity has secondary tables they are not, and changes to several of them at
 * once are silently lost.
 */
@PersistenceUnitExtension
public class ComparedState implements Interceptor {

    @Override
    public int[] findDirty(Object entity, Object id, Object[] current, Object[] loaded, String[] names, Type[] types) {
        if (loaded == null) {
            return null;
        }
        return IntStream.range(0, types.length)
                .filter(place -> types[place].isDirty(loaded[place], current[place], null))
                .toArray();
    }
}
