package org.clientpathways.local.demo.story;

import java.util.List;
import org.clientpathways.contracts.code.Category;

/** What clients of the demo agree may be shared. */
final class Agreed {

    static final List<Category> MOST = List.of(
            Category.IDENTITY,
            Category.CONTACT,
            Category.ACCESS_NEEDS,
            Category.NEEDS,
            Category.CIRCUMSTANCES,
            Category.ROUTE);

    private static final List<Category> NO_ROUTE = MOST.subList(0, 5);

    private static final List<Category> LITTLE = List.of(Category.IDENTITY, Category.CONTACT, Category.NEEDS);

    private Agreed() {}

    static List<Category> draw(Chance chance) {
        return chance.weighted(Reasons.parts(MOST, 55, NO_ROUTE, 30, LITTLE, 15));
    }

    /** What a referral shares under such an agreement: all of it but the route, which is not part of a referral. */
    static List<Category> share(List<Category> agreed) {
        return agreed.stream().filter(category -> category != Category.ROUTE).toList();
    }
}
