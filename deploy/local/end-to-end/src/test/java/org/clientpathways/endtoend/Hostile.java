package org.clientpathways.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values and bodies that nobody in their right mind would send, made from a seed. */
final class Hostile {

    /** Stands in most of them: an answer that repeats what was sent would repeat this. */
    static final String MARK = "Xantippe-7731";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            MARK,
            MARK + "\u0000" + MARK,
            "\u0000",
            "null",
            "-1",
            "1e999",
            "99999999999999999999999999",
            "NaN",
            "true",
            "2026-02-30",
            "9999999-01-01",
            "0000-00-00T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "'; drop table client; --" + MARK,
            "<script>alert('" + MARK + "')</script>",
            "${jndi:ldap://localhost/" + MARK + "}",
            "{{7*7}}" + MARK,
            "../../../../etc/passwd",
            "%00%0d%0a",
            "\r\nX-Injected: " + MARK,
            "\uD83D\uDE00\uD83C\uDFF4\u200D\u2620\uFE0F" + MARK,
            "\u202Eesrever" + MARK,
            "\uFEFF" + MARK,
            "\uD800" + MARK,
            "e\u0301".repeat(50),
            "\u0001\u0008\u001B[31m" + MARK,
            "İıſß" + MARK,
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "019a2b3c-0000-7000-8000-00000000000c-" + MARK,
            MARK.repeat(900),
            "x".repeat(200_000));

    private final Random chance;

    Hostile(long seed) {
        this.chance = new Random(seed);
    }

    /** Whether something happens that happens once in so many times. */
    boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    /** A text for a path, a query or a header. */
    String text() {
        return oneOf(TEXTS);
    }

    /** A value where another is expected, of any JSON type. */
    JsonNode value() {
        return switch (chance.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(chance.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(chance.nextLong());
            case 3 -> JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e400"));
            case 4 -> JSON.createArrayNode();
            case 5 -> JSON.createObjectNode().put(MARK, MARK);
            case 6 -> many();
            default -> JSON.getNodeFactory().textNode(text());
        };
    }

    /** A body that is good but for one thing: a field of the wrong kind, missing, or too many. */
    JsonNode spoiled(JsonNode good) {
        JsonNode body = good.deepCopy();
        if (!(body instanceof ObjectNode object) || object.isEmpty()) {
            return value();
        }
        ObjectNode place = object;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = oneOf(names);
        if (object.get(name) instanceof ArrayNode items && !items.isEmpty() && once(2)) {
            items.set(0, value());
            return body;
        }
        if (object.get(name) instanceof ObjectNode inner && !inner.isEmpty()) {
            place = inner;
            name = inner.fieldNames().next();
        }
        switch (chance.nextInt(6)) {
            case 0 -> place.remove(name);
            case 1 -> place.set("surplus", value());
            default -> place.set(name, value());
        }
        return body;
    }

    /** A body that is no such thing at all. */
    byte[] garbage(byte[] good) {
        return switch (chance.nextInt(10)) {
            case 0 -> new byte[0];
            case 1 -> java.util.Arrays.copyOf(good, good.length / 2);
            case 2 -> bytes("[".repeat(20_000));
            case 3 -> bytes("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000));
            case 4 -> new byte[] {(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF};
            case 5 ->
                bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
            case 6 -> bytes("\"" + MARK + "\"");
            case 7 -> bytes(new String(good, StandardCharsets.UTF_8) + new String(good, StandardCharsets.UTF_8));
            case 8 -> bytes("{\"x\":\"" + "y".repeat(1_100_000) + "\"}");
            default -> bytes("null");
        };
    }

    private JsonNode many() {
        ArrayNode items = JSON.createArrayNode();
        for (int i = 0; i < 500; i++) {
            items.add(text().length() > 1_000 ? MARK : text());
        }
        return items;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
