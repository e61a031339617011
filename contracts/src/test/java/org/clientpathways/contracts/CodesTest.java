package org.clientpathways.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.AgeBand;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.DeclineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    static Stream<Class<?>> lists() {
        return new ClassFileImporter()
                .importPackagesOf(Code.class).stream().filter(JavaClass::isEnum).<Class<?>>map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeIsKebabCaseAndHasWords(Class<?> list) {
        assertThat(list.getEnumConstants()).allSatisfy(value -> {
            assertThat(((Code) value).code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(((Code) value).words()).isNotBlank();
        });
    }

    @Test
    void aCodeIsFoundByItsNameInTheList() {
        assertThat(Code.of(DeclineReason.class, "no-capacity")).isEqualTo(DeclineReason.NO_CAPACITY);
    }

    @Test
    void anUnknownCodeIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> Code.of(DeclineReason.class, "Mrs Smith"))
                .hasMessageContaining("no-capacity")
                .hasMessageNotContaining("Smith");
    }

    @Test
    void everyAgeHasABand() {
        assertThat(AgeBand.of(0).code()).isEqualTo("0-15");
        assertThat(AgeBand.of(24).code()).isEqualTo("16-24");
        assertThat(AgeBand.of(25).code()).isEqualTo("25-34");
        assertThat(AgeBand.of(104).code()).isEqualTo("85-and-over");
    }
}
