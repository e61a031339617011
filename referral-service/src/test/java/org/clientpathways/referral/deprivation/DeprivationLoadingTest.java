package org.clientpathways.referral.deprivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeprivationLoadingTest {

    private static final String HEADER = "postcode,area,quintile,index,version\n";
    private static final String KNOWN = "ZZ1 1AA,Testside,2,test-index,%s\n";

    @Inject
    DeprivationLoading loading;

    @Inject
    Deprivations deprivations;

    @Inject
    Journaled journal;

    @TempDir
    Path folder;

    private String version;

    @BeforeEach
    void aFileIsLoaded() throws IOException {
        version = UUID.randomUUID().toString();
        loading.load(file(KNOWN.formatted(version)));
    }

    @Test
    void aPostcodeIsFoundHoweverItIsWritten() {
        Deprivation there = new Deprivation("Testside", 2, "test-index " + version);
        assertThat(deprivations.at("ZZ1 1AA")).contains(there);
        assertThat(deprivations.at("zz11aa")).contains(there);
        assertThat(deprivations.at("ZZ1 1AB")).isEmpty();
        assertThat(deprivations.at(null)).isEmpty();
    }

    @Test
    void aClientsDescriptionHasAreaQuintileAndIndex() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        String id = keyWorker
                .asksOnce()
                .body(Map.of(
                        "givenName", "Jane", "familyName", "Dunmore", "bornOn", "1984-05-30", "postcode", "zz1 1aa"))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var described = journal.under(id).get(1).data();
        assertThat(described.get("area").asText()).isEqualTo("Testside");
        assertThat(described.get("quintile").asInt()).isEqualTo(2);
        assertThat(described.get("deprivationIndex").asText()).isEqualTo("test-index " + version);
    }

    @Test
    void anotherVersionReplacesAll() throws IOException {
        loading.load(file("ZZ2 2BB,Elsewhere,5,test-index,%s-b\n".formatted(version)));
        assertThat(deprivations.at("ZZ1 1AA")).isEmpty();
        assertThat(deprivations.at("ZZ2 2BB"))
                .contains(new Deprivation("Elsewhere", 5, "test-index " + version + "-b"));
    }

    @Test
    void theSameVersionIsNotReadAgain() throws IOException {
        loading.load(file("ZZ2 2BB,Elsewhere,5,test-index,%s\n".formatted(version)));
        assertThat(deprivations.at("ZZ1 1AA")).isPresent();
        assertThat(deprivations.at("ZZ2 2BB")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZZ2 2BB,Elsewhere,6,i,v|Line 3|the quintile is not a number from 1 to 5",
                "ZZ2 2BB,Elsewhere,1,i|Line 3|it has 4 values, not the 5",
                "ZZ2 2BB,,1,i,v|Line 3|the area is missing",
                "<b>,Elsewhere,1,i,v|Line 3|the postcode is not one",
                "ZZ2 2BB,Elsewhere,1,other,v|Line 3|its index or version is not that of the first line",
                "ZZ0 0AA,Before,1,i,v|Line 3|the postcode stands on an earlier line too",
                "'   '|Line 3|it has 1 values"
            })
    void aBrokenLineIsNamedAndNothingIsReplaced(String line, String where, String why) throws IOException {
        Path broken = file("ZZ0 0AA,Before,1,i,v\n" + line + "\nZZ3 3CC,After,1,i,v\n");
        assertThatThrownBy(() -> loading.load(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(where + " of the deprivation file " + broken + ": ")
                .hasMessageContaining(why);
        assertThat(deprivations.at("ZZ1 1AA")).isPresent();
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() throws IOException {
        Path headless = Files.writeString(folder.resolve("headless.csv"), KNOWN.formatted("v"));
        assertThatThrownBy(() -> loading.load(headless))
                .hasMessageContaining("Line 1 ")
                .hasMessageContaining("the first line must be postcode,area,quintile,index,version");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                (HEADER + "ZZ2 2BB,Fårösund,1,i,v\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> loading.load(latin)).hasMessageContaining("not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsVariable() {
        assertThatThrownBy(() -> loading.load(folder.resolve("absent.csv")))
                .hasMessageContaining("absent.csv cannot be read: set PATHWAYS_DEPRIVATION_FILE");
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), HEADER + lines);
    }
}
