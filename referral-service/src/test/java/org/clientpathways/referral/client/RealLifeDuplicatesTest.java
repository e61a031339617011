package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs as they come up at a reception desk: what was written first, and what is written now. */
@QuarkusTest
class RealLifeDuplicatesTest {

    @ParameterizedTest
    @CsvSource({
        // A short form of the name, or another language's.
        "Robert,    Smith,         1984-05-03, Bob,        Smith,       1984-05-03",
        "Elizabeth, Taylor,        1951-12-24, Liz,        Taylor,      1951-12-24",
        "Margaret,  Jones,         1939-02-11, Peggy,      Jones,       1939-02-11",
        "William,   Brown,         1984-05-03, Bill,       Browne,      1984-03-05",
        "Katarzyna, Wójcik,        1990-07-19, Kate,       Wojcik,      1990-07-19",
        "Oleksandr, Shevchenko,    1979-01-30, Alexander,  Shevtchenko, 1979-01-30",
        "Mohammed,  Hussain,       1988-06-14, Muhammad,   Hussein,     1988-06-14",
        // Names that changed places, or came apart.
        "Wei,       Zhang,         1995-10-02, Zhang,      Wei,         1995-10-02",
        "Maria,     Garcia Lopez,  1983-08-21, Maria,      Garcia,      1983-08-21",
        "Maria,     Garcia Lopez,  1983-08-21, Maria,      Lopez,       1983-08-21",
        "Sarah,     Smith-Jones,   1983-08-21, Sarah,      Jones-Smith, 1983-08-21",
        "Anne Marie,Clark,         1975-04-04, Annemarie,  Clark,       1975-04-04",
        "Nguyen,    Van An,        1991-03-17, An,         Nguyen Van,  1991-03-17",
        // Typing.
        "John,      Smith,         1984-05-03, Jhon,       Smiht,       1984-05-03",
        "Katherine, Macdonald,     1984-05-03, Kathrine,   MacDonlad,   1984-05-03",
        "Siobhan,   O'Connor,      1984-05-03, Shivaun,    OConnor,     1984-05-03",
        "Thomas,    Reilly,        1984-05-03, Tom,        Riley,       1984-05-03",
        "Jose,      Fernandes,     1984-05-03, José,       Fernandez,   1984-05-03",
        // A family name that changed.
        "Katherine, Macdonald,     1984-05-03, Katherine,  Smith,       1984-05-03",
        "Kate,      Macdonald,     1984-05-03, Katherine,  Okafor,      1984-05-03",
        // A slip in the date of birth.
        "Katherine, Macdonald,     1984-05-03, Katherine,  Macdonald,   1984-03-05",
        "Katherine, Macdonald,     1984-05-03, Katherine,  Macdonald,   1948-05-03",
        "Katherine, Macdonald,     1984-05-21, Katherine,  Macdonald,   1984-05-12",
        "Katherine, Macdonald,     1984-05-03, Katherine,  McDonald,    1984-05-08",
        "Robert,    Smith,         1984-05-03, Bob,        Smith,       1994-05-03"
    })
    void theSamePersonIsFound(String given, String family, String born, String again, String name, String date) {
        assertThat(found(given, family, born, again, name, date)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Katherine, Macdonald,     1984-05-03, Ulrich,     Quist,       1984-05-03",
        "Katherine, Macdonald,     1984-05-03, Katherine,  Macdonald,   1961-11-20",
        "John,      Smith,         1984-05-03, Amir,       Khan,        1984-05-03",
        "John,      Smith,         1984-05-03, John,       Okonkwo,     1984-05-08",
        "John,      Smith,         1984-05-03, Mary,       Smith,       1974-05-03",
        "Emma,      Taylor,        1990-01-01, Erin,       Walker,      1990-01-01",
        "Li,        Chen,          1990-01-01, Ahmed,      Ali,         1990-01-01"
    })
    void somebodyElseIsNot(String given, String family, String born, String again, String name, String date) {
        assertThat(found(given, family, born, again, name, date)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1984-05-03, 90, 100", "1984-03-05, 75, 90", "1948-05-03, 70, 80"})
    void theScoreFallsWithTheLikenessOfTheBirthDate(String date, int least, int most) {
        List<Map<String, Object>> found = found("Katherine", "Macdonald", "1984-05-03", "Katherine", "Macdonald", date);
        assertThat((Integer) found.get(0).get("score")).isBetween(least, most);
        assertThat(found.get(0)).containsEntry("held", true);
    }

    private static List<Map<String, Object>> found(
            String given, String family, String born, String again, String name, String date) {
        Worker keyWorker = Worker.keyWorker(World.agency());
        keyWorker
                .asksOnce()
                .body(Map.of("givenName", given, "familyName", family, "bornOn", born))
                .post("/clients")
                .then()
                .statusCode(201);
        return keyWorker
                .asksOnce()
                .body(Map.of("givenName", again, "familyName", name, "bornOn", date))
                .post("/clients")
                .jsonPath()
                .getList("duplicates");
    }
}
