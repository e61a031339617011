package org.clientpathways.endtoend;

import java.nio.file.Path;
import java.util.function.Function;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.Port;
import org.clientpathways.local.Settings;
import org.clientpathways.local.testing.TestSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system that all tests of this module share: started once, on free ports. With {@code -Dpathways.running=true} it is the
 * one that deploy/local/start runs already, on the ports that the environment says.
 */
final class TheSystem implements BeforeAllCallback, AutoCloseable {

    private static volatile Addresses addresses;

    private static volatile Settings settings;

    private static volatile TheSystem running;

    /** Why it did not start: told by every test then, as it would not start for the next one either. */
    private static RuntimeException failure;

    private TestSystem system;

    /** Where its parts are. */
    static Addresses addresses() {
        return addresses;
    }

    /** The page that shows every mail. */
    static String inbox() {
        return "http://localhost:" + settings.ports().get(Port.INBOX);
    }

    /** The folder that it keeps its data in. */
    static Path data() {
        return settings.data();
    }

    /** Kills a part, which comes back by itself; not of a system that somebody else started. */
    static void kill(String part) {
        Assumptions.assumeTrue(running.system != null, "The running system is left as it is");
        running.system.system().kill(part);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TheSystem.class))
                .computeIfAbsent(TheSystem.class, once -> started(), TheSystem.class);
    }

    /** Called once when all tests have run. */
    @Override
    public void close() {
        if (system != null) {
            system.close();
        }
    }

    private static synchronized TheSystem started() {
        if (failure != null) {
            throw failure;
        }
        TheSystem one = new TheSystem();
        try {
            one.start();
            running = one;
            return one;
        } catch (RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    private void start() {
        if (Boolean.getBoolean("pathways.running")) {
            settings = Settings.of(Checkout.find(), System.getenv());
        } else {
            system = TestSystem.start("end-to-end", Settings::ofTest);
            settings = system.system().settings();
        }
        addresses = at(settings);
    }

    private static Addresses at(Settings settings) {
        Function<Port, String> url =
                port -> "http://localhost:" + settings.ports().get(port);
        return new Addresses(
                url.apply(Port.KEYCLOAK),
                url.apply(Port.REFERRAL),
                url.apply(Port.PATHWAY),
                url.apply(Port.NOTIFICATION),
                url.apply(Port.FRONT_END),
                url.apply(Port.CONNECT),
                "localhost:" + settings.ports().get(Port.KAFKA),
                "jdbc:postgresql://localhost:" + settings.ports().get(Port.POSTGRES) + "/");
    }
}
