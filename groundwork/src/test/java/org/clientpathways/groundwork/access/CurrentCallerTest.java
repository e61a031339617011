package org.clientpathways.groundwork.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private static final String ACCOUNT = "019a2b3c-0000-7000-8000-00000000000a";

    @Test
    void aServiceAccountHasTheNameOfItsClient() {
        assertThat(caller(Map.of("preferred_username", "service-account-harbour-trust-system"))
                        .name())
                .isEqualTo("harbour-trust-system");
    }

    @Test
    void aPersonHasTheirNameOrElseWhatTheySignInWith() {
        assertThat(caller(Map.of("name", "Kezia Larkin", "preferred_username", "keyworker"))
                        .name())
                .isEqualTo("Kezia Larkin");
        assertThat(caller(Map.of("name", "", "preferred_username", "keyworker")).name())
                .isEqualTo("keyworker");
    }

    @Test
    void whoActsForTwoAgenciesActsForNone() {
        CurrentCaller two = current(Map.of("sub", ACCOUNT, "organization", List.of("one", "another")));
        assertThatThrownBy(two::get).isInstanceOf(Problem.class);
        assertThat(two.ofOneAgency()).isEmpty();
    }

    private static Caller caller(Map<String, Object> claims) {
        Map<String, Object> all = new java.util.HashMap<>(claims);
        all.put("sub", ACCOUNT);
        all.put("organization", List.of("harbour-trust"));
        return current(all).get();
    }

    private static CurrentCaller current(Map<String, Object> claims) {
        return new CurrentCaller(
                new Token(claims),
                QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return null;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
