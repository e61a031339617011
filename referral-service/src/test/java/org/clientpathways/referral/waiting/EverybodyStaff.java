package org.clientpathways.referral.waiting;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.clientpathways.referral.access.Asking;

/** Takes everybody for staff of every service. */
@Alternative
@Singleton
public class EverybodyStaff extends Staff {

    EverybodyStaff(Asking asking) {
        super(asking);
    }

    @Override
    void require(UUID service) {
        // everybody may
    }
}
