package org.clientpathways.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.Stories;
import org.clientpathways.local.demo.story.Story;

/**
 * Loads the demo through the public API: agencies, accounts, services, and eighteen months of routes. Run again it goes on
 * where it stopped, with the dates of the day it began; when all is there it says so at once.
 */
public final class DemoLoader {

    /** Loads agencies, accounts and services, but no clients. */
    public static final String DIRECTORY_ONLY = "--directory-only";

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PublicApi api;
    private final PrintStream out;

    private DemoLoader(PublicApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Loads into the system that the PATHWAYS_* variables name; ends with code 1 when it cannot. */
    public static void main(String[] args) {
        try {
            load(System.getenv(), List.of(args).contains(DIRECTORY_ONLY), System.out);
        } catch (DemoFailure failure) {
            System.err.println("Demo: " + failure.getMessage());
            System.exit(1);
        }
    }

    /**
     * Loads the demo.
     *
     * @param environment the PATHWAYS_* variables
     * @param directoryOnly whether to load no clients
     * @param out where progress is told
     * @throws DemoFailure when something is refused or does not answer
     */
    public static void load(Map<String, String> environment, boolean directoryOnly, PrintStream out) {
        DemoAddresses addresses = DemoAddresses.from(environment);
        Rest rest = new Rest(PATIENCE);
        Tokens tokens = new Tokens(rest, addresses.keycloak());
        String administrator = tokens.ofAdministrator(addresses.adminUser(), addresses.adminPassword());
        Identity identity = new Identity(rest, addresses.keycloak(), administrator);
        Map<Account, UUID> accounts = identity.ensure();
        Map<Agency, UUID> systems = identity.ensureSystems();
        PublicApi api = new PublicApi(rest, tokens, addresses.referral());
        Map<DemoService, String> services = new DirectoryLoading(api, accounts, systems).load();
        out.println("Demo: agencies, accounts and " + services.size() + " services are there");
        if (!directoryOnly) {
            new DemoLoader(api, out).loadStories(services);
            LaterChapters.tell(api, new PublicApi(rest, tokens, addresses.pathway()), services, out);
        }
    }

    private void loadStories(Map<DemoService, String> services) {
        Registrations registrations = new Registrations(api);
        List<Story> stories = Stories.asOf(toldFrom(registrations));
        Story last = stories.get(stories.size() - 1);
        if (registrations.has(last)) {
            out.println("Demo: all " + stories.size() + " clients are there");
            return;
        }
        Progress progress = new Progress(out, stories.size());
        Loading loading = new Loading(api, services, registrations, progress);
        inParallel(loading, stories.subList(0, stories.size() - 1));
        loading.load(last);
    }

    /** Today, or the day on which an earlier run began. */
    private static LocalDate toldFrom(Registrations registrations) {
        return registrations.keys().stream()
                .map(Stories::toldFrom)
                .findFirst()
                .orElseGet(() -> LocalDate.now(ZoneId.of("Europe/London")));
    }

    private static void inParallel(Loading loading, List<Story> stories) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> loaded = stories.stream()
                    .<Future<?>>map(story -> workers.submit(() -> loading.load(story)))
                    .toList();
            for (Future<?> each : loaded) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailure failure
                    ? failure
                    : new DemoFailure(e.getCause().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while loading the demo", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private record Loading(
            PublicApi api, Map<DemoService, String> services, Registrations registrations, Progress progress) {

        void load(Story story) {
            StoryLoading loading = new StoryLoading(api, services, story, registrations.of(story));
            if (registrations.isNew(story)) {
                loading.tell();
            } else {
                loading.goOn();
            }
            progress.oneMore();
        }
    }
}
