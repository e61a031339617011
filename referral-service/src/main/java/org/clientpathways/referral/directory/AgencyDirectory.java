package org.clientpathways.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.clientpathways.groundwork.problem.Problem;

/** Where the agencies that work together are listed. */
@ApplicationScoped
public class AgencyDirectory {

    private final Agencies agencies;
    private final DirectoryEvents events;

    AgencyDirectory(Agencies agencies, DirectoryEvents events) {
        this.agencies = agencies;
        this.events = events;
    }

    /** All agencies, by name. */
    @Transactional
    public List<AgencyView> all() {
        return agencies.list("order by lower(name), alias").stream()
                .map(AgencyView::of)
                .toList();
    }

    /** Adds the agency, or changes what the directory says of it; true when it is new. */
    @Transactional
    public boolean put(String alias, AgencyDetails details) {
        boolean added = agencies.add(alias, details);
        Agency agency = agencies.lock(alias).orElseThrow(Problem::notFound);
        boolean changed = !AgencyView.of(agency).equals(new AgencyView(alias, details.name(), details.kind()));
        agency.describe(details.name(), details.kind());
        if (added || changed) {
            events.publish(agency);
        }
        return added;
    }
}
