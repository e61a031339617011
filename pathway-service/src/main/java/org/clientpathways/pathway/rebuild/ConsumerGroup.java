package org.clientpathways.pathway.rebuild;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.Config;

/** The group under which the service reads its topics. */
final class ConsumerGroup {

    private static final String CHANNEL = "mp.messaging.incoming.events.";

    private final String broker;
    private final String group;
    private final List<String> topics;

    private ConsumerGroup(String broker, String group, List<String> topics) {
        this.broker = broker;
        this.group = group;
        this.topics = topics;
    }

    static ConsumerGroup of(Config config) {
        return new ConsumerGroup(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue(CHANNEL + "group.id", String.class),
                Arrays.asList(config.getValue(CHANNEL + "topics", String.class).split(",")));
    }

    /** Whether an instance runs. */
    boolean hasMembers() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return !admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .isEmpty();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw fault;
        }
    }

    /** Where each partition of its topics ends now. */
    Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(
                                    one -> asked.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    /**
     * Has these partitions read again.
     *
     * @throws ExecutionException also when an instance has started meanwhile
     */
    void backToStart(Collection<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> start =
                    partitions.stream().collect(Collectors.toMap(Function.identity(), one -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, start).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }
}
