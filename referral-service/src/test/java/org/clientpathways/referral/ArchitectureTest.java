package org.clientpathways.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.clientpathways.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDependOnOneAnotherWithoutCycles =
            slices().matching("org.clientpathways.referral.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingImportsAResource = noClasses().should(importAResource());

    @ArchTest
    static final ArchRule restStaysInTheResources = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule entitiesAreNeverApiTypes = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.inject..", "jakarta.enterprise..");

    @ArchTest
    static final ArchRule whoMayTouchWhatAsksNoFeature = noClasses()
            .that()
            .resideInAPackage("..access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..client..", "..directory..", "..agreement..", "..referral.referral..", "..disclosure..");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule aServiceIsWhatAnAgencyOffers = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .haveFullyQualifiedName("org.clientpathways.referral.directory.Service");

    private static ArchCondition<JavaClass> importAResource() {
        return new ArchCondition<>("import a *Resource") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(one -> one.getTargetClass().getSimpleName().endsWith("Resource"))
                        .filter(one -> !one.getTargetClass().getPackage().equals(type.getPackage()))
                        .forEach(one -> events.add(SimpleConditionEvent.satisfied(one, one.getDescription())));
            }
        };
    }
}
