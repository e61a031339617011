package org.clientpathways.referral.code;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.AgeBand;
import org.clientpathways.contracts.code.AgencyKind;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.code.RepresentativeAuthority;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.referral.client.DuplicateReason;
import org.clientpathways.referral.disclosure.Refusal;
import org.clientpathways.referral.linkage.LinkageStatus;
import org.clientpathways.referral.referral.ReferralStatus;

/** The code lists of the API, each in its order. */
final class CodeLists {

    static final Map<String, List<CodeWords>> ALL = Collections.unmodifiableMap(all());

    private CodeLists() {}

    private static Map<String, List<CodeWords>> all() {
        Map<String, List<CodeWords>> lists = new LinkedHashMap<>();
        lists.put("needs", words(Need.values()));
        lists.put("lawfulBases", words(LawfulBasis.values()));
        lists.put("purposes", words(Purpose.values()));
        lists.put("categories", words(Category.values()));
        lists.put("urgencies", words(Urgency.values()));
        lists.put("statuses", words(ReferralStatus.values()));
        lists.put("declineReasons", words(DeclineReason.values()));
        lists.put("failReasons", words(FailReason.values()));
        lists.put("withdrawReasons", words(WithdrawReason.values()));
        lists.put("decidedBy", words(DecidedBy.values()));
        lists.put("outcomes", words(Outcome.values()));
        lists.put("signpostResults", words(SignpostResult.values()));
        lists.put("signpostObstacles", words(SignpostObstacle.values()));
        lists.put("contactStatuses", words(ContactStatus.values()));
        lists.put("contactKinds", words(ContactKind.values()));
        lists.put("priorities", words(Priority.values()));
        lists.put("sexes", words(Sex.values()));
        lists.put("ethnicGroups", words(EthnicGroup.values()));
        lists.put("ageBands", words(AgeBand.values()));
        lists.put("accessNeeds", words(AccessNeed.values()));
        lists.put("agencyKinds", words(AgencyKind.values()));
        lists.put("givenHow", words(GivenHow.values()));
        lists.put("givenBy", words(GivenBy.values()));
        lists.put("representativeAuthorities", words(RepresentativeAuthority.values()));
        lists.put("overrideGrounds", words(OverrideGround.values()));
        lists.put("refusalReasons", words(Refusal.values()));
        lists.put("duplicateReasons", words(DuplicateReason.values()));
        lists.put("linkageStatuses", words(LinkageStatus.values()));
        return lists;
    }

    private static List<CodeWords> words(Code[] list) {
        return Arrays.stream(list).map(CodeWords::of).toList();
    }
}
