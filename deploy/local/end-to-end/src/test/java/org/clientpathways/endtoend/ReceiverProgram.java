package org.clientpathways.endtoend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.local.Checkout;

/**
 * One of the receivers that docs/subscribing.md gives partners.
 *
 * @param source the file that a partner reads
 * @param command what starts it
 */
record ReceiverProgram(Path source, List<String> command) {

    private static final Path FOLDER = Checkout.find().root().resolve("docs/receiver");

    /** The one in Java, which runs wherever these tests do. */
    static ReceiverProgram inJava() {
        Path source = FOLDER.resolve("Receiver.java");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String libraries = Stream.of(Webhook.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class)
                .map(one ->
                        one.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        return new ReceiverProgram(source, List.of(java, "-Xmx64m", "-cp", libraries, source.toString()));
    }

    /** The one in JavaScript; skips the test where there is no Node. */
    static ReceiverProgram inJavaScript() {
        Path packages = Node.packagesOf(FOLDER, "receiver");
        return new ReceiverProgram(
                FOLDER.resolve("receiver.mjs"),
                List.of("node", packages.resolve("receiver.mjs").toString()));
    }
}
