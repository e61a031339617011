package org.clientpathways.local.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.local.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedHeadsTest {

    private static final UUID CLIENT = UUID.fromString("019a2b3c-0000-7000-8000-00000000000c");
    private static final String HEAD = CLIENT + " 42 " + "ab".repeat(32) + "\n";

    private final Heads heads = new Heads();
    private SigningHand hand;

    @TempDir
    Path folder;

    @BeforeEach
    void aHand() {
        hand = new SigningHand();
    }

    @Test
    void theHeadsOfEverySignedFileAreTaken() throws IOException {
        hand.sign(folder.resolve("heads-2026-03-02.txt"), HEAD);
        hand.sign(folder.resolve("heads-2026-03-03.txt"), "");
        Files.writeString(folder.resolve("notes.txt"), "no heads");

        assertThat(read()).isEmpty();
        assertThat(heads.of(CLIENT)).containsEntry(42L, Set.of("ab".repeat(32))).hasSize(1);
    }

    @Test
    void aFileThatWasChangedOrIsNotSignedIsToldAndNotTaken() throws IOException {
        hand.sign(folder.resolve("heads-2026-03-02.txt"), HEAD);
        Files.writeString(folder.resolve("heads-2026-03-02.txt"), HEAD.replace("42", "41"));
        Files.writeString(folder.resolve("heads-2026-03-03.txt"), HEAD);
        new SigningHand().sign(folder.resolve("heads-2026-03-04.txt"), HEAD);
        hand.sign(folder.resolve("heads-2026-03-05.txt"), "nonsense\n");

        assertThat(read())
                .hasSize(4)
                .satisfiesExactly(
                        told -> assertThat(told).contains("heads-2026-03-02.txt does not have its signature"),
                        told -> assertThat(told).contains("heads-2026-03-03.txt does not have its signature"),
                        told -> assertThat(told).contains("heads-2026-03-04.txt does not have its signature"),
                        told -> assertThat(told).contains("heads-2026-03-05.txt holds a line that is no head"));
        assertThat(heads.clients()).isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> new SignedHeads("no key"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("PATHWAYS_DISCLOSURE_PUBLIC_KEY");
    }

    private java.util.List<String> read() {
        return new SignedHeads(hand.publicKey()).read(folder, heads);
    }
}
