package org.clientpathways.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed on this machine, driven by Playwright. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** It runs as root in a container, and asks nobody outside for anything. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Starts it; where there is none the tests are skipped, or fail when PATHWAYS_REQUIRE_BROWSER is true. */
    static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String word = "No Chromium found: install one (on Debian: apt-get install chromium),"
                    + " or name it in the environment variable CHROMIUM.";
            if ("true".equals(System.getenv("PATHWAYS_REQUIRE_BROWSER"))) {
                Assertions.fail(word);
            }
            System.out.println("The tests in the browser are skipped. " + word);
            Assumptions.abort(word);
        }
        return new Chromium(executable.get());
    }

    /** A browser window of its own: nobody is signed in, and no cookie is shared with another. */
    Visitor visitor(boolean withScript) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(withScript)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1100, 900)));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
