package org.clientpathways.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.groundwork.access.Roles;
import org.junit.jupiter.api.Test;

class EveryEndpointTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clientpathways.referral");

    private final List<JavaMethod> endpoints = CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
            .toList();

    @Test
    void endpointsAreFound() {
        assertThat(endpoints).hasSizeGreaterThan(10);
    }

    @Test
    void eachSaysWhoMayCallIt() {
        assertThat(endpoints)
                .allMatch(method -> method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class));
    }

    @Test
    void onlyTheCodesAreOpenToAll() {
        assertThat(endpoints)
                .filteredOn(method -> method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class))
                .extracting(JavaMethod::getFullName)
                .containsExactly("org.clientpathways.referral.code.CodeResource.all()");
    }

    @Test
    void eachRoleIsOneOfTheRealm() {
        Set<String> roles = Arrays.stream(Roles.class.getFields())
                .map(EveryEndpointTest::value)
                .collect(Collectors.toSet());
        assertThat(endpoints.stream().flatMap(EveryEndpointTest::roles))
                .isNotEmpty()
                .isSubsetOf(roles);
    }

    private static Stream<String> roles(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(RolesAllowed.class),
                        method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .flatMap(Optional::stream)
                .flatMap(allowed -> Arrays.stream(allowed.value()));
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
