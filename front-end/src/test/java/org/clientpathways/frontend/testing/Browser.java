package org.clientpathways.frontend.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without script: it follows redirects, keeps cookies, fills in forms by their labels, and presses buttons. */
public final class Browser {

    private final URI base;
    private final Person person;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private HttpResponse<String> answer;
    private Document page;

    /** A browser whose user signs in as this person whenever asked. */
    public Browser(URI base, Person person) {
        this.base = base;
        this.person = person;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Opens an address of ours. */
    public Browser open(String path) {
        return load(HttpRequest.newBuilder(base.resolve(path)).GET().build());
    }

    /** Follows a link by its words. */
    public Browser follow(String words) {
        return open(link(words).attr("href"));
    }

    /** Fills in the field that has this label. */
    public Browser type(String label, String text) {
        Element field = field(label);
        if (field.normalName().equals("textarea")) {
            field.text(text);
        } else {
            field.val(text);
        }
        return this;
    }

    /** Fills in the three fields of a date. */
    public Browser typeDate(String field, int day, int month, int year) {
        page.getElementById(field + "-day").val(String.valueOf(day));
        page.getElementById(field + "-month").val(String.valueOf(month));
        page.getElementById(field + "-year").val(String.valueOf(year));
        return this;
    }

    /** Chooses radios or checkboxes by their labels, or an option of a list by its words. */
    public Browser choose(String... labels) {
        for (String label : labels) {
            Element option = page.select("option").stream()
                    .filter(one -> one.text().equals(label))
                    .findFirst()
                    .orElse(null);
            if (option != null) {
                option.parent().select("option").removeAttr("selected");
                option.attr("selected", "");
            } else {
                check(field(label));
            }
        }
        return this;
    }

    /** Presses a button by its words. */
    public Browser press(String words) {
        return send(button(words), Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends the form of a button as a page of another site would. */
    public Browser pressFromElsewhere(String words) {
        return send(button(words), Map.of("Sec-Fetch-Site", "cross-site"));
    }

    /** Ends the session, as time does. */
    public Browser loseSession() {
        cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .forEach(cookie -> cookies.getCookieStore().remove(base, cookie));
        return this;
    }

    /** Loses every cookie, as when a browser is closed and opened again with its tabs. */
    public Browser loseCookies() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    /** Shows a page again that was shown before, as the back button does. */
    public Browser show(String html) {
        page = Jsoup.parse(html, answer.uri().toString());
        return this;
    }

    /** The page shown. */
    public Document page() {
        return page;
    }

    /** What a reader of the page's main part reads. */
    public String main() {
        return page.select("main").text();
    }

    /** The page's first heading. */
    public String heading() {
        return page.select("h1").text();
    }

    /** The status of the last answer. */
    public int status() {
        return answer.statusCode();
    }

    /** A header of the last answer; empty where it has none. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The address shown. */
    public URI address() {
        return answer.uri();
    }

    private Browser send(Element button, Map<String, String> headers) {
        FormElement form = form(button);
        List<KeyVal> fields = form.formData();
        fields.removeIf(field -> isButton(form, field));
        if (!button.attr("name").isEmpty()) {
            fields.add(HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")));
        }
        String body = fields.stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(answer.uri().resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return load(request.build());
    }

    private Browser load(HttpRequest request) {
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 3) {
                URI next = answer.uri()
                        .resolve(answer.headers().firstValue("Location").orElseThrow());
                return load(HttpRequest.newBuilder(atIdentityServer(next) ? signedIn(next) : next)
                        .GET()
                        .build());
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return this;
    }

    /** Where the identity server would send the browser once its user signed in. */
    private URI signedIn(URI asked) {
        return URI.create(
                parameter(asked, "redirect_uri") + "?code=" + person.code() + "&state=" + parameter(asked, "state"));
    }

    private static boolean atIdentityServer(URI address) {
        return address.getPath().endsWith("/protocol/openid-connect/auth");
    }

    private static String parameter(URI address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher("?" + address.getRawQuery());
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + address);
        }
        return java.net.URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private FormElement form(Element button) {
        Element form = button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form");
        return (FormElement) form;
    }

    private static boolean isButton(FormElement form, KeyVal field) {
        return form.select("button[name=" + field.key() + "]").size() > 0
                && form.select("input[name=" + field.key() + "], select[name=" + field.key() + "]")
                        .isEmpty();
    }

    private static void check(Element box) {
        if (box.attr("type").equals("radio")) {
            box.closest("form").select("input[name=" + box.attr("name") + "]").removeAttr("checked");
        }
        box.attr("checked", "");
    }

    private Element field(String label) {
        Element found = page.select("label").stream()
                .filter(one -> one.text().equals(label))
                .findFirst()
                .orElseThrow(() -> missing("label", label));
        return page.getElementById(found.attr("for"));
    }

    private Element button(String words) {
        return page.select("button:not([aria-hidden])").stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow(() -> missing("button", words));
    }

    private Element link(String words) {
        return page.select("a").stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow(() -> missing("link", words));
    }

    private AssertionError missing(String what, String words) {
        return new AssertionError("No " + what + " “" + words + "” on the page “" + page.title() + "”:\n"
                + page.select("body").text());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
