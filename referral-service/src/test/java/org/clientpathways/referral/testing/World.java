package org.clientpathways.referral.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Agencies, services and clients made through the API; each new, so that tests do not meet one another's. */
public final class World {

    private World() {}

    /** The alias of an agency that is in the directory. */
    public static String agency() {
        String alias = "agency-" + UUID.randomUUID();
        Worker.administrator()
                .asks()
                .body(Map.of("name", "Agency " + alias, "kind", "charity"))
                .put("/agencies/" + alias)
                .then()
                .statusCode(201);
        return alias;
    }

    /** An open housing service of the agency, with this staff. */
    public static UUID service(String agency, UUID... staff) {
        return id(Worker.manager(agency)
                .asks()
                .body(Map.of(
                        "name", "Service of " + agency,
                        "description", "Advice",
                        "needs", List.of("housing"),
                        "targets", Map.of("responseDays", 5, "waitDays", 28),
                        "staff", List.of(staff)))
                .post("/services")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A client registered by this key worker; every category is known. */
    public static UUID client(Worker keyWorker) {
        return client(keyWorker, "Robin");
    }

    /** Another one, not of the given name of all others: of many, two family names may sound alike. */
    public static UUID client(Worker keyWorker, String givenName) {
        return id(keyWorker
                .asksOnce()
                .body(Map.ofEntries(
                        Map.entry("givenName", givenName),
                        Map.entry("familyName", letters(12)),
                        Map.entry("bornOn", someDay()),
                        Map.entry("sex", "female"),
                        Map.entry("postcode", "LK1 2AB"),
                        Map.entry("phone", "01632 960123"),
                        Map.entry("email", "robin@example.org"),
                        Map.entry("language", "Polish"),
                        Map.entry("interpreterNeeded", true),
                        Map.entry("accessNeeds", List.of("step-free-access")),
                        Map.entry("ethnicGroup", "other-white")))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Letters at random, a name that no other test gives. */
    public static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String someDay() {
        return LocalDate.of(1950, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextInt(20_000))
                .toString();
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
