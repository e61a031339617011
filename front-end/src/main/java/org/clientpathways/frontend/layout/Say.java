package org.clientpathways.frontend.layout;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.AgencyKind;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
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
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.frontend.api.Milestone;
import org.clientpathways.frontend.api.Service;

/** The words of codes. A code that this version does not know yet is shown as it is. */
@TemplateExtension(namespace = "say")
public final class Say {

    private Say() {}

    public static String need(String code) {
        return words(Need.class, code);
    }

    public static String urgency(String code) {
        return words(Urgency.class, code);
    }

    public static String priority(String code) {
        return words(Priority.class, code);
    }

    public static String lawfulBasis(String code) {
        return words(LawfulBasis.class, code);
    }

    public static String category(String code) {
        return words(Category.class, code);
    }

    public static String purpose(String code) {
        return words(Purpose.class, code);
    }

    public static String accessNeed(String code) {
        return words(AccessNeed.class, code);
    }

    public static String sex(String code) {
        return words(Sex.class, code);
    }

    public static String ethnicGroup(String code) {
        return words(EthnicGroup.class, code);
    }

    public static String givenHow(String code) {
        return words(GivenHow.class, code);
    }

    public static String givenBy(String code) {
        return words(GivenBy.class, code);
    }

    public static String authority(String code) {
        return words(RepresentativeAuthority.class, code);
    }

    public static String ground(String code) {
        return words(OverrideGround.class, code);
    }

    public static String agencyKind(String code) {
        return words(AgencyKind.class, code);
    }

    public static String outcome(String code) {
        return words(Outcome.class, code);
    }

    public static String decidedBy(String code) {
        return words(DecidedBy.class, code);
    }

    /** A reason for declining, withdrawing or failing; a correction's reason is free text and is shown as written. */
    public static String reason(String code) {
        for (Class<? extends Code> list : List.of(DeclineReason.class, WithdrawReason.class, FailReason.class)) {
            String words = words(list, code);
            if (words != null && !words.equals(code)) {
                return words;
            }
        }
        return code;
    }

    /** What a milestone carries beside its time, as sentences. */
    public static List<String> details(Milestone one) {
        List<String> details = new ArrayList<>();
        add(details, "Reason: ", reason(one.reason()));
        add(details, "Whose decision: ", decidedBy(one.decidedBy()));
        add(details, "Outcome: ", outcome(one.outcome()));
        add(details, "As planned: ", yesNo(one.planned(), "yes", "no"));
        add(details, "Priority: ", priority(one.priority()));
        add(details, "To be looked at again on ", Days.dayOrNone(one.reviewOn()));
        return details;
    }

    private static void add(List<String> details, String label, String words) {
        if (words != null && !words.isEmpty()) {
            details.add(label + words);
        }
    }

    /** Words one after the other. */
    public static String list(List<String> words) {
        return String.join(", ", words);
    }

    /** How soon a service means to answer and to start. */
    public static String targets(Service.Targets targets) {
        String answer = targets.responseDays() == null ? "" : "answer within " + Days.count(targets.responseDays());
        String start = targets.waitDays() == null ? "" : "start within " + Days.count(targets.waitDays());
        return answer.isEmpty() || start.isEmpty() ? answer + start : answer + ", " + start;
    }

    /** One of two words; empty where nothing is known. */
    public static String yesNo(Boolean value, String yes, String no) {
        return value == null ? "" : value ? yes : no;
    }

    /** Several codes' words, one after the other. */
    public static String categories(List<String> codes) {
        return codes.stream().map(Say::category).collect(Collectors.joining("; "));
    }

    /** Several codes' words, one after the other. */
    public static String needs(List<String> codes) {
        return codes.stream().map(Say::need).collect(Collectors.joining(", "));
    }

    /** Several codes' words, one after the other. */
    public static String accessNeeds(List<String> codes) {
        return codes.stream().map(Say::accessNeed).collect(Collectors.joining(", "));
    }

    /** Several codes' words, one after the other. */
    public static String purposes(List<String> codes) {
        return codes.stream().map(Say::purpose).collect(Collectors.joining("; "));
    }

    private static String words(Class<? extends Code> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .map(Code::words)
                .findFirst()
                .orElse(code);
    }
}
