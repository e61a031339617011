package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;

/**
 * Makes the demo's agencies, accounts and agencies' systems at the identity server (Keycloak 26: organizations, users, clients
 * with service accounts, realm roles).
 */
final class Identity {

    private final Rest rest;
    private final String realm;
    private final String token;

    Identity(Rest rest, String keycloak, String token) {
        this.rest = rest;
        this.realm = keycloak + "/admin/realms/pathways";
        this.token = token;
    }

    /** Makes what is missing; gives the id of each account. */
    Map<Account, UUID> ensure() {
        Map<Agency, String> organizations = organizations();
        Map<String, String> known = users();
        Map<Account, UUID> ids = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            String id = known.get(account.username());
            ids.put(account, UUID.fromString(id != null ? id : create(account)));
        }
        grantRoles(ids);
        organizations.forEach((agency, organization) -> join(
                organization,
                ids.keySet().stream()
                        .filter(account -> account.agency() == agency)
                        .map(ids::get)
                        .toList()));
        return ids;
    }

    /** Makes what is missing of each agency's own system; gives the id of the account that it acts by. */
    Map<Agency, UUID> ensureSystems() {
        Map<Agency, UUID> ids = new EnumMap<>(Agency.class);
        JsonNode role = get("/roles/partner-system");
        organizations().forEach((agency, organization) -> {
            JsonNode known = get("/clients?clientId=" + agency.systemId());
            String client = known.isEmpty()
                    ? createSystem(agency)
                    : known.path(0).path("id").asText();
            UUID account = UUID.fromString(get("/clients/" + client + "/service-account-user")
                    .path("id")
                    .asText());
            post("/users/" + account + "/role-mappings/realm", List.of(role));
            join(organization, List.of(account));
            ids.put(agency, account);
        });
        return ids;
    }

    /** Signs in by its own secret alone, and never as a person. */
    private String createSystem(Agency agency) {
        return post(
                "/clients",
                Map.of(
                        "clientId", agency.systemId(),
                        "name", agency.agencyName() + "'s system",
                        "secret", LocalSecrets.of(agency.systemId()),
                        "publicClient", false,
                        "serviceAccountsEnabled", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", false,
                        "fullScopeAllowed", true));
    }

    private Map<Agency, String> organizations() {
        Map<String, String> known = new HashMap<>();
        get("/organizations?max=1000")
                .forEach(found ->
                        known.put(found.path("alias").asText(), found.path("id").asText()));
        Map<Agency, String> ids = new EnumMap<>(Agency.class);
        for (Agency agency : Agency.values()) {
            String id = known.get(agency.alias());
            ids.put(agency, id != null ? id : create(agency));
        }
        return ids;
    }

    private Map<String, String> users() {
        Map<String, String> known = new HashMap<>();
        get("/users?max=1000&briefRepresentation=true")
                .forEach(found -> known.put(
                        found.path("username").asText(), found.path("id").asText()));
        return known;
    }

    private String create(Agency agency) {
        return post(
                "/organizations",
                Map.of(
                        "name", agency.agencyName(),
                        "alias", agency.alias(),
                        "enabled", true,
                        "domains", List.of(Map.of("name", agency.alias() + ".example.org", "verified", true))));
    }

    private String create(Account account) {
        return post(
                "/users",
                Map.of(
                        "username", account.username(),
                        "enabled", true,
                        "firstName", account.givenName(),
                        "lastName", account.familyName(),
                        "email", account.username() + "@" + account.agency().alias() + ".example.org",
                        "emailVerified", true,
                        "credentials",
                                List.of(Map.of("type", "password", "value", Account.PASSWORD, "temporary", false))));
    }

    /** Also to accounts that are there: one that was made when a load broke off has none yet. */
    private void grantRoles(Map<Account, UUID> ids) {
        Map<String, JsonNode> roles = new HashMap<>();
        get("/roles").forEach(role -> roles.put(role.path("name").asText(), role));
        ids.forEach((account, id) -> post(
                "/users/" + id + "/role-mappings/realm",
                account.roles().stream().map(roles::get).toList()));
    }

    private void join(String organization, List<UUID> accounts) {
        List<String> members = new ArrayList<>();
        get("/organizations/" + organization + "/members?max=1000")
                .forEach(member -> members.add(member.path("id").asText()));
        for (UUID account : accounts) {
            if (!members.contains(account.toString())) {
                post("/organizations/" + organization + "/members", account.toString());
            }
        }
    }

    private JsonNode get(String path) {
        return rest.send(request(path).GET()).body();
    }

    /** Gives the id of what was created, where the answer names it. */
    private String post(String path, Object body) {
        String location = rest.send(Rest.withJson(request(path), "POST", body)).location();
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder request(String path) {
        return rest.request(realm + path).header("Authorization", "Bearer " + token);
    }
}
