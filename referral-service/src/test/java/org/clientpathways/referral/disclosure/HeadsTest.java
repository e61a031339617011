package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the logs end is told outside the database: on a topic, and in a signed file. */
@QuarkusTest
class HeadsTest {

    @Inject
    HeadsTelling telling;

    @Inject
    Journaled journaled;

    @Inject
    AgroalDataSource database;

    @Inject
    HeadsKey key;

    @ConfigProperty(name = "PATHWAYS_DISCLOSURE_PUBLIC_KEY")
    String publicKey;

    @TempDir
    Path folder;

    private Line line;
    private String referral;

    @BeforeEach
    void aClientOfWhomSomethingWasTold() throws SQLException {
        telling.tell();
        Owner.run("delete from disclosure_file");
        file(LocalDate.now(Clocks.LONDON).minusDays(1)).write();
        line = Line.withAgreement();
        referral = line.sent();
        read();
    }

    @Test
    void anEndIsToldOnceAndAgainWhenItMoved() throws SQLException {
        telling.tell();
        telling.tell();
        assertThat(told()).containsExactly(end());
        read();
        read();
        telling.tell();
        assertThat(told()).hasSize(2).last().isEqualTo(end());
    }

    @Test
    void twoThatTellAtTheSameTimeTellNothingTwice() throws Exception {
        for (int i = 1; i <= 10; i++) {
            AtOnce.all(Collections.nCopies(4, Executors.callable((Runnable) telling::tell)));
            assertThat(told()).hasSize(i).last().isEqualTo(end());
            read();
        }
    }

    @Test
    void aDaysFileHoldsTheEndsThatMovedAndIsSigned() throws Exception {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        file(today).write();
        String lines = Files.readString(fileOf(today));
        assertThat(lines.lines()).containsOnlyOnce(line.client() + " " + end());
        assertThat(isSigned(today)).isTrue();
        Files.writeString(fileOf(today), lines.replaceFirst("[0-9a-f]\\n", "x\n"));
        assertThat(isSigned(today)).isFalse();
    }

    @Test
    void aDayHasOneFileWhoeverWritesItAndHoweverOften() throws Exception {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        AtOnce.all(Collections.nCopies(4, Executors.callable((Runnable) file(today)::write)));
        String written = Files.readString(fileOf(today));
        read();
        file(today).write();
        assertThat(Files.readString(fileOf(today)))
                .isEqualTo(written)
                .contains(line.client().toString());
        LocalDate tomorrow = today.plusDays(1);
        file(tomorrow).write();
        assertThat(Files.readString(fileOf(tomorrow))).isEqualTo(line.client() + " " + end() + "\n");
    }

    @Test
    void aDayOnWhichNothingWasToldHasAnEmptyFileThatIsSigned() throws Exception {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        file(today).write();
        file(today.plusDays(1)).write();
        assertThat(fileOf(today.plusDays(1))).isEmptyFile();
        assertThat(isSigned(today.plusDays(1))).isTrue();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws Exception {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        Path full = Files.writeString(folder.resolve("no-folder"), "");
        HeadsFile failing = new HeadsFile(database, key, noon(today), full);
        assertThatThrownBy(failing::write).hasMessageContaining("could not be written");
        file(today).write();
        assertThat(fileOf(today)).content().contains(line.client() + " " + end());
    }

    private HeadsFile file(LocalDate day) {
        return new HeadsFile(database, key, noon(day), folder);
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private Path fileOf(LocalDate day) {
        return folder.resolve("heads-" + day + ".txt");
    }

    private boolean isSigned(LocalDate day) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
        signature.update(Files.readAllBytes(fileOf(day)));
        return signature.verify(
                Base64.getDecoder().decode(Files.readString(folder.resolve("heads-" + day + ".txt.sig"))));
    }

    private void read() {
        line.read(line.serviceWorker(), referral).statusCode(200);
    }

    /** Where the client's log ends, computed from its last row. */
    private String end() throws SQLException {
        List<Logged> rows = Logged.of(line.client());
        Logged last = rows.get(rows.size() - 1);
        return last.sequence() + " " + last.computedHash();
    }

    private List<String> told() {
        return journaled.under(line.client()).stream()
                .filter(event -> event.topic().equals("disclosure-heads"))
                .peek(event -> assertThat(event.type()).isEqualTo("org.clientpathways.disclosure.head.v1"))
                .map(event -> event.data().get("sequence").asLong() + " "
                        + event.data().get("hash").asText())
                .toList();
    }
}
