package org.clientpathways.notification.alert;

import java.util.Locale;

/** What an alert can say beside its kind: ids, codes and dates; each is a column of the same name. */
enum Detail {
    REFERRAL_ID,
    SERVICE_ID,
    NEW_REFERRAL_ID,
    NEW_SERVICE_ID,
    NEW_AGENCY,
    SIGNPOST_ID,
    PLAN_ID,
    STEP_ID,
    MERGED_INTO,
    REASON,
    OUTCOME,
    MISSED_BY,
    APPOINTMENT_AT,
    DUE_ON;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
