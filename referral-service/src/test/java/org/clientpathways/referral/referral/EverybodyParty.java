package org.clientpathways.referral.referral;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Relationships;

/** Takes everybody to stand on both sides of every referral. */
@Alternative
@Singleton
public class EverybodyParty extends Parties {

    EverybodyParty(Asking asking, Relationships relationships) {
        super(asking, relationships);
    }

    @Override
    Set<Side> standing(Caller caller, Referral referral) {
        return EnumSet.allOf(Side.class);
    }
}
