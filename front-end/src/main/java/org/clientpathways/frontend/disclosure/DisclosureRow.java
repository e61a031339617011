package org.clientpathways.frontend.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Basis;
import org.clientpathways.frontend.api.Disclosure;
import org.clientpathways.frontend.layout.Say;

/**
 * One time that a client's information was seen, in words.
 *
 * @param who who saw it, for which agency
 */
public record DisclosureRow(Disclosure disclosure, String who) {

    /** What was seen on one basis. */
    public record Seen(String categories, Basis basis) {}

    /** What was seen, by what it was seen on. */
    public List<Seen> seen() {
        Map<Basis, String> byBasis = new LinkedHashMap<>();
        disclosure
                .categories()
                .forEach(one -> byBasis.merge(
                        one.basis(), Say.category(one.category()), (some, another) -> some + "; " + another));
        return byBasis.entrySet().stream()
                .map(one -> new Seen(one.getValue(), one.getKey()))
                .toList();
    }

    /** Through what it was seen; a request that this version does not know is shown as it is. */
    public String through() {
        if (disclosure.through() == null) {
            return "";
        }
        String request = disclosure.through().replaceAll("\\{[^}]*\\}", "{}");
        if (request.startsWith("POST /referrals/{}/")) {
            return "Recorded what happened with a referral";
        }
        return switch (request) {
            case "GET /referrals/{}" -> "Opened a referral";
            case "GET /referrals" -> "Opened a list of referrals";
            case "GET /referrals/{}/history" -> "Opened what happened with a referral";
            case "GET /clients/{}" -> "Opened the client's details";
            case "POST /clients/search" -> "Searched for clients";
            case "POST /clients" -> "Registered somebody very like the client";
            case "PATCH /clients/{}" -> "Changed the client's details";
            case "POST /referrals" -> "Made a referral";
            case "POST /sharing-decisions" -> "Looked at what a referral would share";
            case "GET /pathways/{}" -> "Opened the client's route";
            case "GET /pathways" -> "Opened a list of routes";
            case "GET /alerts" -> "Opened what needs them";
            default -> disclosure.through();
        };
    }
}
