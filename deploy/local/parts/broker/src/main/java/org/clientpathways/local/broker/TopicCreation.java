package org.clientpathways.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Makes the topics, and sets right those that were made otherwise; one that is missing would stop every event behind it. */
final class TopicCreation {

    private TopicCreation() {}

    static void ensure(String bootstrap, List<TopicSpec> topics) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .map(TopicSpec::toNewTopic)
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(topics.stream()
                            .filter(topic -> there.contains(topic.name()))
                            .collect(Collectors.toMap(TopicSpec::resource, TopicSpec::changes)))
                    .all()
                    .get();
        }
    }
}
