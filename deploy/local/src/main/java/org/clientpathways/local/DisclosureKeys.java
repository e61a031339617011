package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key pair (Ed25519) that signs the daily heads of the log of disclosures. Made at the first start and kept with the data:
 * one that stood in public source would prove nothing.
 *
 * @param signingKey the private key, PKCS #8 in base64
 * @param publicKey the public key, X.509 in base64
 */
public record DisclosureKeys(String signingKey, String publicKey) {

    /** The variable with the public key. */
    public static final String PUBLIC = "PATHWAYS_DISCLOSURE_PUBLIC_KEY";
    /** The variable with the folder of the signed heads. */
    public static final String HEADS_FOLDER = "PATHWAYS_DISCLOSURE_HEADS_DIR";

    private static final String SIGNING = "PATHWAYS_DISCLOSURE_SIGNING_KEY";
    private static final String FILE = "disclosure-keys";

    /** Those kept with these data; empty where the system has not started yet. */
    public static Optional<DisclosureKeys> kept(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new DisclosureKeys(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /** Where the signed heads are written. */
    public static Path headsFolder(Path data) {
        return data.resolve("disclosure-heads");
    }

    /** What referral-service is told, the keys being made where there are none. */
    public static Map<String, String> variables(Path data) {
        DisclosureKeys keys = kept(data).orElseGet(() -> made(data));
        return Map.of(
                SIGNING,
                keys.signingKey,
                PUBLIC,
                keys.publicKey,
                HEADS_FOLDER,
                headsFolder(data).toString());
    }

    /** Written whole or not at all, and readable by its owner alone. */
    private static DisclosureKeys made(Path data) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var keys = new DisclosureKeys(
                    base64(pair.getPrivate().getEncoded()),
                    base64(pair.getPublic().getEncoded()));
            Files.createDirectories(data);
            Path draft = Files.createTempFile(
                    data,
                    FILE,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, List.of(keys.signingKey, keys.publicKey));
            Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep the keys of the log of disclosures", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java from 15 has Ed25519", impossible);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
