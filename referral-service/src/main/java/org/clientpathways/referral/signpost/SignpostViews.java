package org.clientpathways.referral.signpost;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.directory.DirectoryNames;

/** Turns signposts into what the API tells of them, with the names that were fetched for all of them at once. */
record SignpostViews(DirectoryNames names, Map<UUID, Client> clients, LocalDate today) {

    /** Everything, with what the client said each time. */
    SignpostView whole(Signpost s, List<SignpostFollowUp> followUps) {
        return view(s, s.note, followUps.stream().map(this::asked).toList());
    }

    /** The same without notes, as lists show it. */
    SignpostView brief(Signpost s) {
        return view(s, null, null);
    }

    /** What is told of the client with a signpost, but for what the caller's agency wrote itself. */
    static Set<Category> told(Signpost s, List<SignpostFollowUp> followUps, Caller caller) {
        Set<Category> told = EnumSet.of(Category.IDENTITY);
        if (!s.agency.equals(caller.agency())) {
            told.add(Category.NEEDS);
            told.add(Category.CIRCUMSTANCES);
        }
        if (followUps.stream().anyMatch(one -> !one.agency.equals(caller.agency()))) {
            told.add(Category.CIRCUMSTANCES);
        }
        return told;
    }

    private SignpostView view(Signpost s, String note, List<SignpostView.Asked> followUps) {
        Client client = clients.get(s.client);
        boolean isNamed = client != null && client.identity() != null;
        return new SignpostView(
                s.id,
                s.status(),
                s.client,
                new SignpostView.Named(
                        s.client,
                        isNamed ? client.identity().givenName() : null,
                        isNamed ? client.identity().familyName() : null),
                names.services().get(s.service),
                names.agencies().get(s.agency),
                s.need,
                note,
                s.followUpOn,
                s.isDue(today),
                s.result,
                s.obstacle,
                s.givenAt,
                s.givenByName,
                followUps,
                s.version);
    }

    private SignpostView.Asked asked(SignpostFollowUp one) {
        return new SignpostView.Asked(
                one.result,
                one.obstacle,
                one.followUpOn,
                one.note,
                one.recordedAt,
                one.accountName,
                names.agencies().get(one.agency));
    }
}
