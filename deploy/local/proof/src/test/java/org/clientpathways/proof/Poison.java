package org.clientpathways.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.topics.Published;

/** Writes the histories of clients to the topic again, as those of other clients, and breaks one record in a hundred. */
final class Poison {

    private static final int ONE_IN = 100;
    private static final String BROKEN = "{\"clientId\": \"no end";

    private final Map<String, List<Published>> histories;
    private final Map<String, Published> broken = new LinkedHashMap<>();
    private final List<Published> records = new ArrayList<>();

    private Poison(Collection<Published> told) {
        histories =
                told.stream().collect(Collectors.groupingBy(Published::key, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * About so many records.
     *
     * @param told sound ones, each event once, those of a client in their order
     */
    static Poison of(Collection<Published> told, int records, Random chance) {
        var poison = new Poison(told);
        List<List<Published>> originals = List.copyOf(poison.histories.values());
        poison.histories.clear();
        for (int i = 0; poison.records.size() < records; i++) {
            poison.retell(originals.get(i % originals.size()));
        }
        poison.breakSome(chance);
        return poison;
    }

    /** The broken ones as they should be, by their event's id. */
    Map<String, Published> broken() {
        return broken;
    }

    /** How many records there are. */
    int size() {
        return records.size();
    }

    /** What is due of these clients when all is mended. */
    Due due() {
        return dueUntil(Map.of());
    }

    /** What is due before anything is mended: of a client with a broken record only what comes before that. */
    Due dueMeanwhile() {
        return dueUntil(broken.values().stream().collect(Collectors.toMap(Published::key, Published::sequence)));
    }

    void write(String kafka) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new StringSerializer())) {
            records.forEach(record -> producer.send(record(record)));
        }
    }

    private Due dueUntil(Map<String, Long> ends) {
        Map<UUID, List<UUID>> due = new LinkedHashMap<>();
        histories.forEach((client, history) -> due.put(
                UUID.fromString(client),
                history.stream()
                        .filter(Poison::isHarbours)
                        .filter(one -> one.sequence() < ends.getOrDefault(client, Long.MAX_VALUE))
                        .map(one -> UUID.fromString(one.id()))
                        .toList()));
        return new Due(due);
    }

    private void retell(List<Published> history) {
        Map<String, String> names = new HashMap<>();
        history.forEach(one -> {
            names.computeIfAbsent(one.key(), old -> UUID.randomUUID().toString());
            names.computeIfAbsent(
                    one.header("ce_subject"), old -> UUID.randomUUID().toString());
        });
        List<Published> retold =
                history.stream().map(one -> renamed(one, names)).toList();
        histories.put(retold.get(0).key(), retold);
        records.addAll(retold);
    }

    private static Published renamed(Published one, Map<String, String> names) {
        Map<String, String> headers = new HashMap<>(one.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", names.get(one.header("ce_subject")));
        String value = one.value();
        for (Map.Entry<String, String> name : names.entrySet()) {
            value = value.replace(name.getKey(), name.getValue());
        }
        return new Published(one.topic(), names.get(one.key()), headers, value);
    }

    /** Each of another client, and one that later events of Harbour Trust's wait behind. */
    private void breakSome(Random chance) {
        List<List<Published>> some = new ArrayList<>(histories.values());
        Collections.shuffle(some, chance);
        for (List<Published> history : some) {
            List<Published> harbours =
                    history.stream().filter(Poison::isHarbours).toList();
            if (broken.size() < records.size() / ONE_IN && harbours.size() > 1) {
                Published sound = harbours.get(chance.nextInt(harbours.size() - 1));
                broken.put(sound.id(), sound);
                records.replaceAll(
                        one -> one == sound ? new Published(one.topic(), one.key(), one.headers(), BROKEN) : one);
            }
        }
    }

    private static boolean isHarbours(Published event) {
        String agency = Account.HARBOUR_SYSTEM.agency().alias();
        return event.happened().startsWith("referral.")
                && (event.data().path("referringAgency").asText().equals(agency)
                        || event.data().path("receivingAgency").asText().equals(agency));
    }

    private static ProducerRecord<String, String> record(Published one) {
        var record = new ProducerRecord<>(one.topic(), one.key(), one.value());
        one.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
