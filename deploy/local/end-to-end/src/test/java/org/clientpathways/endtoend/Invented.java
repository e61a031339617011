package org.clientpathways.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;

/** People nobody is, no two alike; every telling value is kept, so that it can be searched for where it must not be. */
final class Invented {

    private static final Set<String> TOLD = new ConcurrentSkipListSet<>();

    private Invented() {}

    /** The fields of a registration. */
    static Map<String, Object> person() {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("givenName", word());
        person.put("familyName", word());
        person.put("bornOn", random(1930, 2005) + "-" + random(10, 12) + "-" + random(10, 28));
        person.put("sex", "female");
        person.put("postcode", "LK" + random(1, 8) + " " + random(1, 9) + "XQ");
        person.put("phone", "07700 900" + random(100, 999));
        person.put("email", word() + "@example.org");
        person.put("language", "Polish");
        person.put("interpreterNeeded", true);
        person.put("accessNeeds", List.of("large-print"));
        person.put("ethnicGroup", "other-white");
        List.of("givenName", "familyName", "bornOn", "postcode", "phone", "email")
                .forEach(field -> TOLD.add((String) person.get(field)));
        return person;
    }

    /** The name of somebody who is not a client. */
    static String name() {
        String name = word() + " " + word();
        TOLD.add(name);
        return name;
    }

    /** A sentence that stands nowhere else. */
    static String sentence() {
        String sentence = "Asks for help with " + word() + ".";
        TOLD.add(sentence);
        return sentence;
    }

    /** Every name, address, number and sentence that was made up so far. */
    static List<String> told() {
        return new ArrayList<>(TOLD);
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append("bdfgklmnprstvz".charAt(random(0, 13))).append("aeiou".charAt(random(0, 4)));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
