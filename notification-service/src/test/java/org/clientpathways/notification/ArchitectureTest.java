package org.clientpathways.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.clientpathways.notification.audience.Addressees;

@AnalyzeClasses(packages = "org.clientpathways.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("org.clientpathways.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingImportsAResource = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule whomAnEventIsForIsWorkedOutInOnePlaceAndHandedOn = noClasses()
            .that()
            .resideOutsideOfPackages("..audience..", "..release..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Addressees.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule idsAreMadeInOnePlace = noClasses().should().callMethod(java.util.UUID.class, "randomUUID");
}
