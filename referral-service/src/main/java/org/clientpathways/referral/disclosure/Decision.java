package org.clientpathways.referral.disclosure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.contracts.code.Category;

/**
 * What an agency may see of a client.
 *
 * @param bases each permitted category with what the permission stands on
 * @param refusals each refused category with the reason
 */
public record Decision(Map<Category, Basis> bases, Map<Category, Refusal> refusals) {

    /** A permitted category, as the API tells it. */
    public record Permitted(Category category, Basis basis) {}

    /** A refused category, as the API tells it. */
    public record Refused(Category category, Refusal reason) {}

    /** The permitted categories. */
    public Set<Category> permitted() {
        return Collections.unmodifiableSet(bases.keySet());
    }

    /** Whether the agency holds the client's record. */
    public boolean isOfTheHolder() {
        return bases.containsValue(Basis.OWN_RECORD);
    }

    /** Whether all of these are permitted. */
    public boolean permits(Set<Category> categories) {
        return bases.keySet().containsAll(categories);
    }

    /** What is permitted of these categories, with its bases. */
    public Map<Category, Basis> of(Set<Category> categories) {
        Map<Category, Basis> some = new EnumMap<>(Category.class);
        some.putAll(bases);
        some.keySet().retainAll(categories);
        return some;
    }

    /** The permitted categories with their bases, in the order of the code list. */
    public List<Permitted> permittedList() {
        return bases.entrySet().stream()
                .map(one -> new Permitted(one.getKey(), one.getValue()))
                .toList();
    }

    /** The refused categories with their reasons, in the order of the code list. */
    public List<Refused> refusedList() {
        return refusals.entrySet().stream()
                .map(one -> new Refused(one.getKey(), one.getValue()))
                .toList();
    }

    /** This decision where only some categories are shared at all: the others are refused, as not shared. */
    public Decision within(Set<Category> shared) {
        Map<Category, Basis> kept = new EnumMap<>(Category.class);
        Map<Category, Refusal> dropped = new EnumMap<>(Category.class);
        dropped.putAll(refusals);
        bases.forEach((category, basis) -> {
            if (shared.contains(category)) {
                kept.put(category, basis);
            } else {
                dropped.put(category, Refusal.NOT_SHARED);
            }
        });
        return new Decision(kept, dropped);
    }
}
