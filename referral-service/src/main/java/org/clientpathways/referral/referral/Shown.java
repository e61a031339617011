package org.clientpathways.referral.referral;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.ClientView;

/**
 * What a receiving agency is shown of a client with a referral: the one place where it is made, for the agency's read
 * and for the referrer's preview alike. What is not permitted is absent.
 */
public record Shown(ClientView client, Need need, String reason, String desiredOutcome) {

    /** Of what a list tells something. */
    static final Set<Category> BRIEF = with(ClientView.CATEGORIES, Category.NEEDS);

    /** Of what a referral tells something. */
    static final Set<Category> WHOLE = with(BRIEF, Category.CIRCUMSTANCES);

    /** What the permitted categories show. */
    static Shown of(Client client, Need need, String reason, String desiredOutcome, Set<Category> permitted) {
        boolean circumstances = permitted.contains(Category.CIRCUMSTANCES);
        return new Shown(
                ClientView.of(client, permitted),
                permitted.contains(Category.NEEDS) ? need : null,
                circumstances ? reason : null,
                circumstances ? desiredOutcome : null);
    }

    private static Set<Category> with(Set<Category> some, Category another) {
        Set<Category> all = EnumSet.copyOf(some);
        all.add(another);
        return Collections.unmodifiableSet(all);
    }
}
