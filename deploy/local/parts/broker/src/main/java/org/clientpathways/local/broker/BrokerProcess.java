package org.clientpathways.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker that is its own controller, as a process: formats its directory the first time, starts, makes the topics
 * it is told to have, and writes a file when all that is done.
 *
 * <p>Arguments: data directory, ready file, broker port, controller port, then topics as {@link TopicSpec} reads them.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path ready = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);
        int controllerPort = Integer.parseInt(args[3]);
        List<TopicSpec> topics =
                Arrays.stream(args).skip(4).map(TopicSpec::parse).toList();

        Files.deleteIfExists(ready);
        BrokerStorage.formatIfNew(data);
        var server = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(data, port, controllerPort)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        TopicCreation.ensure("localhost:" + port, topics);
        Files.writeString(ready, Integer.toString(port));
        server.awaitShutdown();
    }
}
