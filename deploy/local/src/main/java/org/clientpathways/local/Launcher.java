package org.clientpathways.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code deploy/local/start}: the whole system in the foreground of a terminal, until it is told to stop. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Launcher() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            run(Arguments.of(words));
        } catch (UserError | StartFailure failure) {
            if (!STOPPING.get()) {
                System.out.println(failure.getMessage());
                System.exit(FAILED);
            }
        }
    }

    private static void run(Arguments arguments) throws InterruptedException {
        Checkout checkout = Checkout.find();
        Settings settings = Settings.of(checkout, System.getenv());
        try (var lock = InstanceLock.take(settings.data(), settings.url(Port.FRONT_END));
                var console = new Console(System.out)) {
            var data = new DataFolder(settings.data());
            data.endOrphans(console);
            if (arguments.fresh()) {
                data.clear();
            }
            var system = WholeSystem.prepare(checkout, settings, console);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, console, stopped), "stop"));
            console.note("Client Pathways is starting. Its logs: " + settings.logs());
            system.start();
            console.startIsOver();
            Welcome.lines(settings, arguments.demo()).forEach(console::note);
            if (arguments.demo()) {
                new DemoOnce(system).load(console);
            }
            stopped.await();
        }
    }

    private static void stop(WholeSystem system, Console console, CountDownLatch stopped) {
        STOPPING.set(true);
        console.startIsOver();
        if (system.hasProcesses()) {
            console.note("Stopping …");
            system.close();
            console.note("All stopped.");
        }
        stopped.countDown();
    }
}
