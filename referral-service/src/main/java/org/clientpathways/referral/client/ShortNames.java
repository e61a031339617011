package org.clientpathways.referral.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which given names are written for one another: Bob for Robert. One line of {@code short-names.txt} a name. */
final class ShortNames {

    private static final Map<String, Set<String>> BY_NAME = read();

    private ShortNames() {}

    /** The name itself and all that are written for it; folded, as {@link FoldedName} does. */
    static Set<String> of(String name) {
        return BY_NAME.getOrDefault(name, Set.of(name));
    }

    private static Map<String, Set<String>> read() {
        try (InputStream list = ShortNames.class.getResourceAsStream("short-names.txt")) {
            Map<String, Set<String>> byName = new HashMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Set.of(line.strip().split(" +")))
                    .forEach(names -> names.forEach(name -> byName.computeIfAbsent(name, any -> new LinkedHashSet<>())
                            .addAll(names)));
            return byName;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
