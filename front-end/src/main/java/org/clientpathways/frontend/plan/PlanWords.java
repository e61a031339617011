package org.clientpathways.frontend.plan;

import io.quarkus.qute.TemplateExtension;
import org.clientpathways.frontend.api.Plan;
import org.clientpathways.frontend.api.PlanTemplate;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** A plan beside what did happen, in words. */
@TemplateExtension(namespace = "planned")
final class PlanWords {

    private PlanWords() {}

    /** Where a step stands. */
    static String words(Plan.Planned step) {
        return switch (step.status()) {
            case "not-yet-open" -> "Waits for another step";
            case "due" -> "To be done";
            case "overdue" -> "Overdue";
            case "done" -> Boolean.TRUE.equals(step.late()) ? "Done late" : "Done in time";
            case "dropped" -> "No longer planned";
            default -> step.status();
        };
    }

    /** The class of its tag. */
    static String tag(Plan.Planned step) {
        return switch (step.status()) {
            case "due" -> "govuk-tag--blue";
            case "overdue" -> "govuk-tag--red";
            case "done" -> "govuk-tag--green";
            default -> "govuk-tag--grey";
        };
    }

    /** What did happen: when it was done, and by which service or by hand. */
    static String actual(Route route, Plan.Planned step) {
        if (step.doneOn() == null) {
            return "Not yet";
        }
        return Days.day(step.doneOn())
                + route.steps().stream()
                        .filter(one -> one.id().equals(step.stepId()))
                        .map(one -> ": started with " + one.service().name())
                        .findFirst()
                        .orElse(step.stepId() == null ? ": marked as done" : "");
    }

    /** How many referrals are open still, and with which services. */
    static String open(Route route) {
        String services = String.join(
                ", ",
                route.steps().stream()
                        .filter(Route.RouteStep::isOpen)
                        .map(step -> step.service().shown())
                        .toList());
        return (route.openSteps() == 1 ? "1 referral is" : route.openSteps() + " referrals are")
                + " still open and must end, or be withdrawn, first: " + services + ".";
    }

    /** How many days after the plan begins a template's step is due. */
    static String within(PlanTemplate.TemplateStep step) {
        return Days.count(step.targetDays());
    }

    /** Which steps come before it; empty where none does. */
    static String after(Plan plan, Plan.Planned step) {
        return String.join(
                ", ",
                plan.steps().stream()
                        .filter(one -> step.opensAfter().contains(one.key()))
                        .map(Plan.Planned::shown)
                        .toList());
    }
}
