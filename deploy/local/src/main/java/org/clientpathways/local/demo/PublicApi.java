package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.demo.story.Account;

/** A service's public API, asked as one of the demo's accounts. */
public final class PublicApi {

    private final Rest rest;
    private final Tokens tokens;
    private final String base;

    /** @param base the service's address */
    public PublicApi(Rest rest, Tokens tokens, String base) {
        this.rest = rest;
        this.tokens = tokens;
        this.base = base;
    }

    /** Gives whatever is answered.
     *
     * @throws DemoFailure when no answer comes
     */
    public Rest.Answer tryToGet(Account as, String path) {
        return rest.exchange(request(as, path).GET().build());
    }

    Rest.Answer get(Account as, String path) {
        return rest.send(request(as, path).GET());
    }

    Rest.Answer put(Account as, String path, Object body) {
        return rest.send(Rest.withJson(request(as, path), "PUT", body));
    }

    /** Creates; the key makes that once, however often it is asked. */
    Rest.Answer create(Account as, String path, String key, Object body) {
        HttpRequest request = creation(as, path, key, body);
        return Rest.expectOk(request, rest.exchange(request));
    }

    /**
     * As {@link #create}, but gives a refusal too.
     *
     * @throws DemoFailure when no answer comes
     */
    public Rest.Answer tryToCreate(Account as, String path, String key, Object body) {
        return rest.exchange(creation(as, path, key, body));
    }

    /** Changes what stands under this entity tag. */
    Rest.Answer change(Account as, String path, String etag, Object body) {
        return rest.send(Rest.withJson(request(as, path).header("If-Match", etag), "POST", body));
    }

    /**
     * As {@link #change}, but gives a refusal too.
     *
     * @throws DemoFailure when no answer comes
     */
    public Rest.Answer tryToChange(Account as, String path, String etag, Object body) {
        return rest.exchange(Rest.withJson(request(as, path).header("If-Match", etag), "POST", body)
                .build());
    }

    /**
     * Changes some fields, by merge patch, and gives whatever is answered.
     *
     * @throws DemoFailure when no answer comes
     */
    public Rest.Answer tryToPatch(Account as, String path, Object body) {
        return rest.exchange(Rest.withJson(request(as, path), "PATCH", body).build());
    }

    /**
     * Removes, and gives whatever is answered.
     *
     * @throws DemoFailure when no answer comes
     */
    public Rest.Answer tryToRemove(Account as, String path) {
        return rest.exchange(request(as, path).DELETE().build());
    }

    /** Every item of a list that is asked for by GET. */
    public List<JsonNode> list(Account as, String path) {
        return all(after -> get(as, path + (path.contains("?") ? "&" : "?") + "limit=100" + after));
    }

    /** Every client that a search finds. */
    List<JsonNode> search(Account as, Map<String, Object> body) {
        return all(after -> rest.send(Rest.withJson(request(as, "/clients/search?limit=100" + after), "POST", body)));
    }

    private interface PageReader {
        Rest.Answer page(String after);
    }

    private static List<JsonNode> all(PageReader pages) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = pages.page("").body();
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = pages.page("&after=" + page.get("next").asText()).body();
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private HttpRequest creation(Account as, String path, String key, Object body) {
        // The key is a UUID, made of the words that name what is created.
        String uuid = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        return Rest.withJson(request(as, path).header("Idempotency-Key", uuid), "POST", body)
                .build();
    }

    private HttpRequest.Builder request(Account as, String path) {
        return rest.request(base + path).header("Authorization", "Bearer " + tokens.of(as));
    }
}
