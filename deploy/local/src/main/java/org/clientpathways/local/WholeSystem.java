package org.clientpathways.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clientpathways.local.demo.DemoLoader;

/**
 * Everything, each part a process of its own: PostgreSQL, Kafka, Keycloak, Connect, a mailbox, the three
 * services and the front end.
 * Closing it stops all of them.
 *
 * <pre>{@code
 * try (var system = WholeSystem.start(Checkout.find(), Settings.ofTest(folder), Progress.SILENT)) {
 *     system.loadDemo(System.out::println);
 *     browser.open(system.url(Port.FRONT_END));
 * }
 * }</pre>
 */
public final class WholeSystem implements AutoCloseable {

    private final Settings settings;
    private final Variables variables;
    private final Progress progress;
    private final Processes processes;
    private final Restarts restarts;
    private final CaptureWatch watch;
    private volatile ConnectWorker worker;

    private WholeSystem(Checkout checkout, Settings settings, Progress progress) {
        this.settings = settings;
        this.variables = new Variables(settings);
        this.progress = progress;
        this.processes = new Processes(checkout, settings.speed());
        this.watch = new CaptureWatch(progress, CaptureWatch.USUAL);
        this.restarts = new Restarts(progress, settings.restarts());
    }

    /**
     * Starts all parts, those at once that do not wait for each other, and returns when every one is healthy.
     *
     * @throws UserError where a port is taken or something is not built
     * @throws StartFailure where a part does not come up; the others are stopped
     */
    public static WholeSystem start(Checkout checkout, Settings settings, Progress progress) {
        var system = prepare(checkout, settings, progress);
        system.start();
        return system;
    }

    /** One that has not started, so that it can be closed from elsewhere while it starts. */
    static WholeSystem prepare(Checkout checkout, Settings settings, Progress progress) {
        return new WholeSystem(checkout, settings, progress);
    }

    void start() {
        Ports.mustBeFree(settings);
        try {
            startAll();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
        processes.onUnexpectedEnd(restarts::ended);
        watch.begin(() -> worker.mend());
    }

    /** Where a part answers, for those that speak HTTP. */
    public String url(Port port) {
        return settings.url(port);
    }

    /** For {@code bootstrap.servers}. */
    public String kafka() {
        return "localhost:" + settings.port(Port.KAFKA);
    }

    /** JDBC address of a service's database: referral, pathway or notification. */
    public String database(String service) {
        return Databases.url(settings.port(Port.POSTGRES), service);
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Loads the demo and returns when it is loaded; what is there already stays as it is.
     *
     * @param lines takes each line of its progress
     * @return false where the system was closed meanwhile
     * @throws StartFailure with the last lines of its log
     */
    public boolean loadDemo(Consumer<String> lines) {
        return new DemoRun(processes, settings, variables).run(lines);
    }

    /** Kills parts in one moment, as a crash would; each is started again as after any unexpected end. */
    public void kill(String... parts) {
        List<String> names = List.of(parts);
        List<LeashedProcess> victims = processes.running().stream()
                .filter(process -> names.contains(process.name()))
                .toList();
        victims.parallelStream().forEach(LeashedProcess::kill);
    }

    /** Loads the demo's agencies, accounts and services, but no clients. */
    public void loadDirectory(PrintStream out) {
        DemoLoader.load(variables.ofDemo(), true, out);
    }

    boolean hasProcesses() {
        return !processes.running().isEmpty();
    }

    @Override
    public void close() {
        watch.close();
        processes.close();
    }

    private void startAll() {
        var startup = new Startup(progress);
        var postgres = startup.step("postgres", restarts.of("postgres", this::startPostgres), List.of());
        var kafka = startup.step("kafka", restarts.of("kafka", this::startKafka), List.of());
        startup.step("keycloak", restarts.of("keycloak", this::startKeycloak), List.of(postgres));
        startup.step("mailbox", restarts.of("mailbox", this::startMailbox), List.of());
        var connect = startup.step("connect", this::startConnect, List.of(kafka));
        List<CompletableFuture<Void>> beforeCapture = new ArrayList<>(List.of(connect));
        for (Application application : applications()) {
            String name = application.module();
            var ready = startup.step(name, restarts.of(name, () -> start(application)), List.of(postgres, kafka));
            if (application.publishes()) {
                beforeCapture.add(ready);
            }
        }
        startup.step("journal capture", this::captureJournals, beforeCapture);
        restarts.of("connect", () -> {
            startConnect();
            captureJournals();
        });
        startup.join();
    }

    private List<Application> applications() {
        return Stream.of(Application.values())
                .filter(application -> settings.pages() || application != Application.FRONT_END)
                .toList();
    }

    private void captureJournals() {
        worker.addConnectors();
    }

    private void startPostgres() {
        Postgres.start(processes, settings.workplace("postgres"), settings.port(Port.POSTGRES), settings.durability());
    }

    private void startKafka() {
        Broker.start(processes, settings.workplace("kafka"), settings.port(Port.KAFKA));
    }

    private void startKeycloak() {
        Keycloak.start(processes, settings, variables.ofKeycloak());
    }

    private void startConnect() {
        worker = ConnectWorker.start(
                processes, settings.workplace("connect"), settings.port(Port.CONNECT), variables.ofConnect());
    }

    private void startMailbox() {
        Mailbox.start(processes, settings.workplace("mailbox"), settings.port(Port.SMTP), settings.port(Port.INBOX));
    }

    private void start(Application application) {
        Map<String, String> environment = variables.of(application);
        if (application == Application.REFERRAL) {
            environment.put(
                    "PATHWAYS_DEPRIVATION_FILE",
                    processes.checkout().deprivation().toString());
        }
        application.start(processes, settings, environment);
    }
}
