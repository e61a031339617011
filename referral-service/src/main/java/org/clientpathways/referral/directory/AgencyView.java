package org.clientpathways.referral.directory;

import org.clientpathways.contracts.code.AgencyKind;

/** An agency as the directory shows it. */
public record AgencyView(String alias, String name, AgencyKind kind) {

    static AgencyView of(Agency agency) {
        return new AgencyView(agency.alias(), agency.name(), agency.kind());
    }
}
