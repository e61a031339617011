package org.clientpathways.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.local.Broker;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.DatabaseConfiguration;
import org.clientpathways.local.DisclosureKeys;
import org.clientpathways.local.Ports;
import org.clientpathways.local.Postgres;
import org.clientpathways.local.Processes;
import org.clientpathways.local.Workplace;
import org.clientpathways.local.testing.OncePerJvm.Started;

/**
 * A real PostgreSQL and a real Kafka broker for a service's tests, on free ports, empty but for the roles, databases and
 * topics that the services expect, with keys and a folder for signed heads. They start once per JVM and end with it, even when it is killed.
 *
 * <p>Gives the configuration under the names of the environment variables that the services read ({@code PATHWAYS_…}). With
 * the argument {@code kafka=false} there is no broker.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Checkout checkout = Checkout.find();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("PATHWAYS_PROFILE", "local");
        var kafka = withKafka
                ? CompletableFuture.supplyAsync(() -> OncePerJvm.configuration("kafka", () -> kafka(checkout)))
                : CompletableFuture.completedFuture(Map.<String, String>of());
        configuration.putAll(OncePerJvm.configuration("postgres", () -> postgres(checkout)));
        configuration.putAll(kafka.join());
        return configuration;
    }

    /** Does nothing: the parts serve every test class of the JVM and end with it. */
    @Override
    public void stop() {}

    private static Started postgres(Checkout checkout) {
        var folder = TemporaryFolder.make("postgres");
        var postgres = Postgres.start(
                new Processes(checkout),
                Workplace.of(folder.path(), "postgres"),
                Ports.free(1).get(0),
                Postgres.Durability.FOR_TESTS);
        Map<String, String> configuration = new HashMap<>(DatabaseConfiguration.ofAll(postgres.port()));
        configuration.putAll(DisclosureKeys.variables(folder.path()));
        return new Started(folder.deletedAfter(postgres), configuration);
    }

    private static Started kafka(Checkout checkout) {
        var folder = TemporaryFolder.make("kafka");
        var broker = Broker.start(
                new Processes(checkout),
                Workplace.of(folder.path(), "kafka"),
                Ports.free(1).get(0));
        return new Started(folder.deletedAfter(broker), Map.of("PATHWAYS_KAFKA", broker.address()));
    }
}
