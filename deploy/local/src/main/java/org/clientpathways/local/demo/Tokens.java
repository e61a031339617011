package org.clientpathways.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;

/** Access tokens of the demo's accounts, by direct grant, each fetched anew well before it expires; and of agencies' systems. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Rest rest;
    private final String keycloak;
    private final Map<Account, Token> tokens = new EnumMap<>(Account.class);

    private record Token(String value, Instant until) {}

    /** @param keycloak the identity server's address */
    public Tokens(Rest rest, String keycloak) {
        this.rest = rest;
        this.keycloak = keycloak;
    }

    /**
     * A token that is good for at least half a minute, or for half its life where that is shorter.
     *
     * @throws DemoFailure when none is given
     */
    public synchronized String of(Account account) {
        Token token = tokens.get(account);
        if (token == null || !Instant.now().isBefore(token.until())) {
            token = byPassword(
                    "pathways",
                    "demo-loader",
                    account.username(),
                    Account.PASSWORD,
                    Map.of("scope", "openid organization"));
            tokens.put(account, token);
        }
        return token.value();
    }

    /** A token of the identity server's own administrator. */
    String ofAdministrator(String user, String password) {
        return byPassword("master", "admin-cli", user, password, Map.of()).value();
    }

    /**
     * A fresh token of an agency's own system, by its client credentials.
     *
     * @throws DemoFailure when none is given
     */
    public String ofSystem(Agency agency) {
        return fetch(
                        "pathways",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", agency.systemId(),
                                "client_secret", LocalSecrets.of(agency.systemId())))
                .value();
    }

    private Token byPassword(String realm, String client, String user, String password, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("grant_type", "password");
        form.put("client_id", client);
        form.put("username", user);
        form.put("password", password);
        return fetch(realm, form);
    }

    private Token fetch(String realm, Map<String, String> form) {
        Rest.Answer answer = rest.send(
                Rest.withForm(rest.request(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"), form));
        Duration life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
        Duration used = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
        return new Token(answer.text("access_token"), Instant.now().plus(used));
    }
}
