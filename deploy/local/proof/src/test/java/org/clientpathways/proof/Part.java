package org.clientpathways.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is killed: one process, or several that die in the same moment. */
enum Part {
    REFERRAL("referral-service", "referral-service"),
    KAFKA("Kafka with Connect", "kafka", "connect"),
    POSTGRES("PostgreSQL", "postgres"),
    PATHWAY("pathway-service", "pathway-service"),
    NOTIFICATION("notification-service", "notification-service");

    private final String title;
    private final String[] processes;

    Part(String title, String... processes) {
        this.title = title;
        this.processes = processes;
    }

    String title() {
        return title;
    }

    /** Their names in the launcher. */
    String[] processes() {
        return processes.clone();
    }

    /** Each part as often, in an order left to chance. */
    static List<Part> victims(int timesEach, Random chance) {
        List<Part> victims = new ArrayList<>();
        for (int i = 0; i < timesEach; i++) {
            victims.addAll(Arrays.asList(values()));
        }
        Collections.shuffle(victims, chance);
        return victims;
    }
}
