package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clientpathways.local.demo.story.Agency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page that names a client, opened by somebody with every role whom the client has nothing to do with. */
@WithTheWholeSystem
class NothingLeaksThroughPagesIT {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** C: client, A: agreement, R: referral, O: override, P: signpost, S: a service. */
    private static final List<String> PAGES = List.of(
            "/clients/C",
            "/clients/C/route",
            "/clients/C/disclosures",
            "/clients/C/refer",
            "/clients/C/refer?service=S",
            "/clients/C/stop-sharing",
            "/clients/C/after-stopping?done=stopped&agreement=A",
            "/clients/C/change/name",
            "/clients/C/change/contact",
            "/clients/C/change/access",
            "/clients/C/change/about",
            "/clients/C/agreements/new",
            "/clients/C/agreements/new?service=S",
            "/clients/C/agreements/new?replaces=A",
            "/clients/C/agreements/new?referral=R",
            "/clients/C/agreements/A/withdraw",
            "/clients/C/agreements/A/receipt",
            "/clients/C/agreements/A/receipt.json",
            "/clients/C/overrides/new",
            "/referrals/R",
            "/referrals/R/sent",
            "/referrals/R/send",
            "/referrals/R/accept",
            "/referrals/R/waitlist",
            "/referrals/R/decline",
            "/referrals/R/start",
            "/referrals/R/end",
            "/referrals/R/fail",
            "/referrals/R/withdraw",
            "/referrals/R/correct",
            "/overrides/O",
            "/clients/C/signpost",
            "/signposts/P",
            "/signposts/P/leaflet",
            "/signposts/P/follow-up");

    private static final List<String> FORMS = List.of(
            "/clients/C/refer",
            "/clients/C/stop-sharing",
            "/clients/C/change/name",
            "/clients/C/agreements/new",
            "/clients/C/agreements/A/withdraw",
            "/clients/C/overrides/new",
            "/referrals/R/accept",
            "/referrals/R/decline",
            "/referrals/R/withdraw",
            "/overrides/O/approve",
            "/overrides/O/end",
            "/clients/C/signpost",
            "/signposts/P/leaflet",
            "/signposts/P/follow-up");

    private static Chromium chromium;
    private static Visitor stranger;
    private static Secrets secrets;
    private static String own;

    @BeforeAll
    static void aStrangerWithAClientOfTheirOwn() {
        chromium = Chromium.start();
        secrets = new Secrets();
        Somebody somebody = Somebody.of(
                Agency.FAR_FIELDS, "key-worker", "service-worker", "manager", "partnership-manager", "governance");
        own = somebody.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Invented.person())
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stranger = chromium.visitor(true);
        stranger.signIn(somebody);
    }

    @AfterAll
    static void close() {
        if (stranger != null) {
            stranger.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aPageOfAnothersClientIsLikeAPageOfNobodys() {
        assertAlike(PAGES, secrets.client, NothingLeaksThroughPagesIT::random, stranger::fetches);
    }

    @Test
    void soItIsWhereOnlyTheAgreementIsAnothers() {
        assertAlike(PAGES.stream().filter(page -> page.contains("A")).toList(), own, () -> own, stranger::fetches);
    }

    @Test
    void soItIsWithWhatIsSent() {
        assertAlike(FORMS, secrets.client, NothingLeaksThroughPagesIT::random, stranger::sends);
    }

    @Test
    void theWalkWouldFindALeak() {
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Line.KEY_WORKER);
            String told = keyWorker.fetches(named("/clients/C", secrets.client)).text();
            assertThat(secrets.words().stream().filter(told::contains)).hasSizeGreaterThan(3);
        }
    }

    private static void assertAlike(
            List<String> paths, String client, Supplier<String> nobody, Function<String, APIResponse> asking) {
        List<String> differ = new ArrayList<>();
        int notThere = 0;
        for (String path : paths) {
            String foreign = whole(asking.apply(named(path, client)));
            String random = whole(asking.apply(path.replace("S", service())
                    .replace("/C", "/" + nobody.get())
                    .replaceAll("(?<=[/=])[AROP]\\b", random())));
            assertThat(foreign).as(path).doesNotContain(secrets.words());
            if (!foreign.equals(random)) {
                differ.add(path + "\n" + foreign + "\n" + random);
            }
            notThere += foreign.startsWith("404") ? 1 : 0;
        }
        assertThat(differ).isEmpty();
        assertThat(notThere).as("how many say that there is nothing").isGreaterThan(paths.size() / 2);
    }

    private static String named(String path, String client) {
        return path.replace("S", service())
                .replace("/C", "/" + client)
                .replaceAll("(?<=[/=])A\\b", secrets.agreement)
                .replaceAll("(?<=[/=])R\\b", secrets.referral)
                .replaceAll("(?<=[/=])O\\b", secrets.override)
                .replaceAll("(?<=[/=])P\\b", secrets.signpost);
    }

    /** All that it tells but for ids, which differ from one page to the next. */
    private static String whole(APIResponse answer) {
        String headers = answer.headersArray().stream()
                .filter(header -> Stream.of("date", "content-length").noneMatch(header.name::equalsIgnoreCase))
                .map(header -> header.name + ": " + header.value + "\n")
                .sorted()
                .reduce("", String::concat);
        return (answer.status() + "\n" + headers + answer.text()).replaceAll(ID, "ID");
    }

    private static String service() {
        return Line.serviceId(Line.SERVICE);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
