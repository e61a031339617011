package org.clientpathways.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;

/** Somebody at a browser, who finds things as a person does: by the words on them. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    Page page() {
        return page;
    }

    /** Opens the pages and signs in where Keycloak asks. */
    void signIn(Account account) {
        signIn(account.username(), account.givenName() + " " + account.familyName());
    }

    void signIn(Somebody somebody) {
        signIn(somebody.username(), Somebody.NAME);
    }

    private void signIn(String username, String name) {
        open("/");
        page.locator("#username").fill(username);
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#kc-login").click();
        assertThat(page.getByText(name).first()).isVisible();
    }

    void open(String path) {
        page.navigate(TheSystem.addresses().frontEnd() + path);
    }

    /** The path of the page that is open. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Checks that this page has come, that nothing on it hinders anybody, and takes its picture. */
    void sees(String heading, String picture) {
        sees(heading);
        List<Rule> violations = violations();
        Assertions.assertThat(violations)
                .as("what axe finds on the page '" + heading + "'")
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(picture + ".png"))
                .setFullPage(true));
    }

    /** Of what axe finds only that is worked out; a page without frames needs no second page to put it together in. */
    private List<Rule> violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    /** Checks that this page has come. */
    void sees(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
    }

    void reads(String text) {
        assertThat(page.locator("main").getByText(text).first()).isVisible();
    }

    /** Checks that a field still holds what was typed into it. */
    void findsTyped(String label, String text) {
        assertThat(page.getByLabel(beginning(label)).first()).hasValue(text);
    }

    /** Checks that nothing can be followed or pressed by this name. */
    void isNotOffered(String words) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)))
                .hasCount(0);
    }

    /** What an address gives to whoever is signed in here, other than as a page that is looked at. */
    APIResponse fetches(String path) {
        return context.request()
                .get(
                        TheSystem.addresses().frontEnd() + path,
                        RequestOptions.create().setMaxRedirects(0));
    }

    /** What an address gives to a form that was filled in on a page of ours. */
    APIResponse sends(String path) {
        String token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("csrf"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        FormData form = FormData.create()
                .set("csrf", token)
                .set("version", "*")
                .set("at", "check")
                .set("go", "finish")
                .set("who", "agency:harbour-trust")
                .set("reason", "other");
        return context.request()
                .post(
                        TheSystem.addresses().frontEnd() + path,
                        RequestOptions.create().setMaxRedirects(0).setForm(form));
    }

    void doesNotRead(String text) {
        assertThat(page.locator("body")).not().containsText(text);
    }

    void writes(String label, String text) {
        page.getByLabel(beginning(label)).first().fill(text);
    }

    void picks(String label, String option) {
        page.getByLabel(beginning(label)).first().selectOption(option);
    }

    /** Writes a day into the three fields of the question that begins with these words. */
    void writesDay(String question, LocalDate day) {
        Locator fields = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(beginning(question)));
        fields.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        fields.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        fields.getByLabel("Year").fill(String.valueOf(day.getYear()));
    }

    /** Loads the page again until it shows these words: a route follows the events a moment later. */
    void seesInTheEnd(String text) {
        Awaitility.await(text).atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator("main").textContent().contains(text);
        });
    }

    /** Ticks or chooses what begins with these words. */
    void ticks(String... labels) {
        for (String label : labels) {
            Locator named = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(beginning(label)))
                    .or(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(beginning(label))));
            named.first().check();
        }
    }

    void presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Follows a link; some look like buttons, and say so. */
    void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(link)))
                .first()
                .click();
    }

    /** Follows a link of a list that has several pages; the tests before may have left much in it. */
    void followsInTheList(String link) {
        findsInTheList(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)))
                .click();
    }

    /** The first such thing of a list that has several pages, on the page where it is. */
    Locator findsInTheList(Locator one) {
        Locator more = page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^More")));
        while (one.count() == 0 && more.count() > 0) {
            String before = page.url();
            more.click();
            page.waitForURL(url -> !url.equals(before));
        }
        return one.first();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Pattern beginning(String words) {
        // Read by the browser's engine, which does not know the \\Q and \\E that Pattern.quote makes.
        return Pattern.compile("^" + words.replaceAll("[^\\w ]", "\\\\$0"));
    }
}
