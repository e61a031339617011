package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.Stories;

/**
 * Where the later chapters of the demo take place.
 *
 * @param referral referral-service
 * @param pathway pathway-service
 * @param services the id of each service
 * @param clients the id of each client by their story's key
 * @param today the day that the stories are told from
 */
record Scene(
        PublicApi referral,
        PublicApi pathway,
        Map<DemoService, String> services,
        Map<String, String> clients,
        LocalDate today) {

    static final Account KEY_WORKER = Account.KEYWORKER;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The id of a client of this family name, as their story's key has it. */
    String client(String familyName) {
        return Optional.ofNullable(clients.get(Stories.key(today, familyName)))
                .orElseThrow(() -> new DemoFailure("The client " + familyName + " of the demo is not there"));
    }

    String service(DemoService service) {
        return services.get(service);
    }

    /** A moment of that day, so many days ago. */
    Instant ago(int days, int hour) {
        return today.minusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(LONDON)
                .toInstant();
    }

    /** A day that is so many days from now, also where the load goes on later than the day that it began. */
    static LocalDate upcoming(int days) {
        return LocalDate.now(LONDON).plusDays(days);
    }

    /** The client's latest referral to a service, if there is one. */
    Optional<JsonNode> referral(String client, DemoService service) {
        return referral.list(KEY_WORKER, "/referrals?direction=sent&client=" + client).stream()
                .filter(one -> one.path("service").path("id").asText().equals(service(service)))
                .max((one, other) ->
                        one.path("id").asText().compareTo(other.path("id").asText()));
    }

    /** Does this with a referral as it stands now. */
    void record(Account worker, String referralId, String verb, Map<String, Object> body) {
        String path = "/referrals/" + referralId;
        referral.change(worker, path + "/" + verb, referral.get(worker, path).etag(), body);
    }
}
