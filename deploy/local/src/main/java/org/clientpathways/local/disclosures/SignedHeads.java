package org.clientpathways.local.disclosures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientpathways.local.UserError;

/** The heads that were written outside the database, a signed file for each day. */
final class SignedHeads {

    private static final Pattern NAME = Pattern.compile("heads-\\d{4}-\\d{2}-\\d{2}\\.txt");
    private static final Pattern LINE = Pattern.compile("[0-9a-f-]{36} [1-9]\\d* [0-9a-f]{64}");

    private final PublicKey key;

    /**
     * @param key the public key, X.509 in base64
     * @throws UserError where it is none
     */
    SignedHeads(String key) {
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new UserError("PATHWAYS_DISCLOSURE_PUBLIC_KEY is no Ed25519 public key in base64.");
        }
    }

    /**
     * Notes the heads of every file of a folder.
     *
     * @return what is wrong with files, whose heads are not taken; empty where each is signed
     */
    List<String> read(Path folder, Heads heads) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .flatMap(file -> take(file, heads))
                    .toList();
        } catch (IOException unreadable) {
            throw new UserError("The folder " + folder + " cannot be read.");
        }
    }

    private Stream<String> take(Path file, Heads heads) {
        try {
            if (!isSigned(file)) {
                return Stream.of(file + " does not have its signature: it was changed, or not written by this system");
            }
            List<String> lines = Files.readAllLines(file);
            if (!lines.stream().allMatch(line -> LINE.matcher(line).matches())) {
                return Stream.of(file + " holds a line that is no head");
            }
            lines.stream()
                    .map(line -> line.split(" "))
                    .forEach(head -> heads.note(UUID.fromString(head[0]), Long.parseLong(head[1]), head[2]));
            return Stream.empty();
        } catch (IOException unreadable) {
            return Stream.of(file + " cannot be read");
        }
    }

    private boolean isSigned(Path file) throws IOException {
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        if (!Files.exists(signature)) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(Files.readAllBytes(file));
            return ed25519.verify(
                    Base64.getDecoder().decode(Files.readString(signature).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }
}
