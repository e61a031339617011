package org.clientpathways.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.clientpathways.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsStandAloneTest {

    @ArchTest
    static final ArchRule contractsKnowNoFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.clientpathways.contracts..", "com.fasterxml.uuid..");
}
