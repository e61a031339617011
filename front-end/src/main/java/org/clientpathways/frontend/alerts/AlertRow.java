package org.clientpathways.frontend.alerts;

import java.util.Set;
import org.clientpathways.frontend.api.Alert;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;

/**
 * An alert with the names that the viewer may see.
 *
 * @param client the client's name; null where the viewer may not see it any more
 * @param service the name of the service that it is about, or words for it
 * @param next the name of the service that the client was redirected to, or words for it
 * @param agency the name of the agency that it names, or words for it
 * @param seen whether the viewer may see the referral; true where it is about none
 */
public record AlertRow(Alert alert, String client, String service, String next, String agency, boolean seen) {

    private static final String NOT_SHARED = "A client whose name is not shared";

    /** These leave the client without a service, or wait for one in vain: they may be referred again. */
    private static final Set<String> NOT_SERVED = Set.of("declined", "failed", "no-response");

    public AlertRow {
        client = client == null ? NOT_SHARED : client;
    }

    /** What happened, in a sentence. */
    public String words() {
        return switch (alert.kind()) {
            case "declined" -> "Declined by " + service + ": " + Say.reason(alert.reason());
            case "no-response" -> "No answer from " + service + " within the time it aims for";
            case "wait-past-target" -> "Still waiting to start with " + service + ", for longer than it aims for";
            case "started" -> "Started with " + service;
            case "ended" -> "Ended with " + service + ": " + Say.outcome(alert.outcome());
            case "failed" -> "Came to nothing with " + service + ": " + Say.reason(alert.reason());
            case "redirected" -> "Redirected by " + service + " to " + next + ": " + Say.reason(alert.reason());
            case "held-for-agreement" ->
                service + " would redirect the client to " + next + ". Nothing is sent until the client agrees to share"
                        + " with them";
            case "missed-appointment" ->
                "client".equals(alert.missedBy())
                        ? "Did not come to the appointment with " + service + " on " + appointment()
                        : service + " did not keep the appointment on " + appointment();
            case "follow-up-due" -> "Ask whether they got to " + service + ", which you told them about";
            case "plan-step-overdue" ->
                alert.serviceId() == null
                        ? "A planned step was due by " + Days.day(alert.dueOn()) + ", and has not happened"
                        : "Planned to start with " + service + " by " + Days.day(alert.dueOn()) + ", and has not";
            case "client-merged" -> "Merged with another record of the same person, which goes on";
            case "handed-over" -> "Has another key worker now, of " + agency;
            default -> alert.kind() + ": " + service;
        };
    }

    /** What the viewer can do about it, in a sentence: in the words of the mails of notification-service. */
    public String toDo() {
        return switch (alert.kind()) {
            case "declined", "failed" ->
                "See why, and refer the client to another service, or talk with them about what else would help.";
            case "no-response" -> "Ask the service for an answer, or refer the client to another.";
            case "wait-past-target" -> "Ask the service when the client can start, and tell the client.";
            case "held-for-agreement" -> "Ask the client whether they agree, and record what they say.";
            case "missed-appointment" -> "Find out why, and see to it that there is another.";
            case "follow-up-due" -> "Ask the client, and record what they say.";
            case "plan-step-overdue" -> "Ask the client and the service, or give the step another day.";
            case "ended" -> "There is nothing to do, unless the client needs anything else.";
            case "redirected" -> "There is nothing to do: the clock goes on, and the other service answers.";
            case "client-merged" -> "There is nothing to do: go on with the other record.";
            default -> "There is nothing to do.";
        };
    }

    private String appointment() {
        return Days.moment(alert.appointmentAt());
    }

    /** The page on which to do something about it: the client's route where the referral may not be seen; null for a stranger's. */
    public String href() {
        if (NOT_SHARED.equals(client)) {
            return null;
        } else if (!seen) {
            return "/clients/" + alert.clientId() + "/route";
        }
        return switch (alert.kind()) {
            case "redirected", "held-for-agreement" -> "/referrals/" + alert.newReferralId();
            case "follow-up-due" -> "/signposts/" + alert.signpostId();
            case "plan-step-overdue" -> "/clients/" + alert.clientId() + "/route";
            case "client-merged" -> "/clients/" + alert.mergedInto();
            default -> alert.referralId() == null ? "/clients/" + alert.clientId() : "/referrals/" + alert.referralId();
        };
    }

    /** The page on which the client is referred again; null where that is not what to do, or they are a stranger. */
    public String referAgain() {
        if (NOT_SHARED.equals(client) || !NOT_SERVED.contains(alert.kind())) {
            return null;
        }
        String page = "/clients/" + alert.clientId() + "/refer";
        return seen && alert.referralId() != null ? page + "?again=" + alert.referralId() : page;
    }
}
