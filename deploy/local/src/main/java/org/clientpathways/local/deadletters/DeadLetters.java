package org.clientpathways.local.deadletters;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code deploy/local/dead-letters}: what consumers could not take, and putting it back when mended. Any broker's, where
 * PATHWAYS_KAFKA has its bootstrap address.
 */
public final class DeadLetters {

    private static final int FAILED = 1;
    private static final String ROW = "%-32s %4s %8s  %-24s  %-20s  %-17s  %-36s  %s%n";

    private final Letters letters;
    private final PuttingBack puttingBack;
    private final PrintStream out;

    DeadLetters(String kafka, PrintStream out) {
        this.letters = new Letters(kafka);
        this.puttingBack = new PuttingBack(kafka);
        this.out = out;
    }

    public static void main(String[] words) {
        String port = System.getenv().getOrDefault("PATHWAYS_KAFKA_PORT", "19092");
        String kafka = System.getenv().getOrDefault("PATHWAYS_KAFKA", "localhost:" + port);
        try {
            new DeadLetters(kafka, System.out).run(words);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(FAILED);
        }
    }

    /** @throws Refusal where that cannot be done */
    void run(String... words) {
        String command = words.length == 0 ? "" : words[0];
        if (command.equals("list") && words.length == 1) {
            list();
        } else if (command.equals("show") && words.length == 4) {
            show(place(words));
        } else if (command.equals("put-back") && words.length >= 4) {
            putBack(words);
        } else {
            throw new Refusal("There is no such command: deploy/local/dead-letters --help tells those there are.");
        }
    }

    private void list() {
        Map<Place, Letter> notes = letters.notes();
        out.printf(ROW, "topic", "part", "offset", "written", "consumer", "reason", "event", "put back");
        letters.each(letter -> {
            if (!letter.isNote()) {
                Letter note = notes.get(letter.origin());
                out.printf(
                        ROW,
                        letter.place().topic(),
                        letter.place().partition(),
                        letter.place().offset(),
                        letter.writtenAt(),
                        letter.header("dead-letter-consumer"),
                        letter.header("dead-letter-reason"),
                        letter.header("ce_id"),
                        note == null ? "no" : note.header(Letter.PUT_BACK));
            }
        });
    }

    /** Headers on lines of their own, then an empty line and the value as it is. */
    private void show(Place place) {
        Letter letter = letters.at(place);
        out.println("key: " + (letter.key() == null ? "-" : letter.key()));
        letter.headers().forEach((name, text) -> out.println(name + ": " + text));
        out.println();
        out.println(
                letter.value() == null
                        ? "(no value here; the record lies at " + letter.origin() + ")"
                        : new String(letter.value(), StandardCharsets.UTF_8));
    }

    private void putBack(String... words) {
        Letter letter = letters.at(place(words));
        String key = null;
        String value = null;
        Map<String, String> headers = new TreeMap<>();
        for (int i = 4; i < words.length; i += 2) {
            String given = i + 1 < words.length ? words[i + 1] : "";
            switch (words[i]) {
                case "--value" -> value = contentOf(given);
                case "--key" -> key = given;
                case "--header" -> addTo(headers, given);
                default -> throw new Refusal("There is no option " + words[i] + ".");
            }
        }
        puttingBack.putBack(letter, key, headers, value);
        out.println("Put back on " + letter.origin().topic() + ": event "
                + headers.getOrDefault("ce_id", letter.header("ce_id")));
    }

    private static void addTo(Map<String, String> headers, String given) {
        String[] nameAndText = given.split("=", 2);
        if (nameAndText.length < 2 || !PuttingBack.isOfTheEvent(nameAndText[0])) {
            throw new Refusal("Give --header NAME=TEXT with a header of the event, such as ce_type.");
        }
        headers.put(nameAndText[0], nameAndText[1]);
    }

    private static String contentOf(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read as text.");
        }
    }

    private static Place place(String... words) {
        try {
            return new Place(words[1], Integer.parseInt(words[2]), Long.parseLong(words[3]));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("Give topic, partition and offset as 'list' shows them.");
        }
    }
}
