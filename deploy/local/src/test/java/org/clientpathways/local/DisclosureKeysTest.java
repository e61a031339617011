package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureKeysTest {

    @TempDir
    Path data;

    @Test
    void theyAreMadeOnceAndReadableByTheirOwnerAlone() throws Exception {
        assertThat(DisclosureKeys.kept(data)).isEmpty();

        Map<String, String> first = DisclosureKeys.variables(data);

        assertThat(DisclosureKeys.variables(data)).isEqualTo(first);
        assertThat(DisclosureKeys.kept(data).orElseThrow().publicKey())
                .isEqualTo(first.get("PATHWAYS_DISCLOSURE_PUBLIC_KEY"));
        assertThat(first.get("PATHWAYS_DISCLOSURE_HEADS_DIR"))
                .isEqualTo(data.resolve("disclosure-heads").toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("disclosure-keys"))))
                .isEqualTo("rw-------");
        assertThat(DisclosureKeys.variables(data.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    void whatTheOneSignsTheOtherVerifies() throws Exception {
        Map<String, String> variables = DisclosureKeys.variables(data);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(
                keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(variables.get("PATHWAYS_DISCLOSURE_SIGNING_KEY")))));
        signing.update((byte) 1);
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(
                keys.generatePublic(new X509EncodedKeySpec(bytes(variables.get("PATHWAYS_DISCLOSURE_PUBLIC_KEY")))));
        verifying.update((byte) 1);

        assertThat(verifying.verify(signing.sign())).isTrue();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
