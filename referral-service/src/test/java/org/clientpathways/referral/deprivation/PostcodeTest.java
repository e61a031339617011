package org.clientpathways.referral.deprivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "LK1 2AB, LK1 2AB",
        "lk12ab, lk1 2ab",
        "'  EC1A   1BB ', EC1A 1BB",
        "D02 AF30, D02 AF30",
        "1234-567, 1234-567"
    })
    void itIsKeptAsTypedWithTidySpaces(String typed, String kept) {
        assertThat(Postcode.tidy(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"LK1 2AB, LK12AB", "lk1 2ab, LK12AB", "D02 af30, D02AF30"})
    void itIsComparedInCapitalsWithoutSpaces(String kept, String compared) {
        assertThat(Postcode.compared(kept)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({"LK1 2AB, LK1", "lk112ab, LK11", "LK1, LK1", "ec1a 1bb, EC1A"})
    void itsDistrictIsWhatStandsBeforeTheSpace(String postcode, String district) {
        assertThat(Postcode.district(postcode)).isEqualTo(district);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Postcode.tidy("  ")).isNull();
        assertThat(Postcode.tidy(null)).isNull();
        assertThat(Postcode.compared(null)).isNull();
    }
}
