package org.clientpathways.frontend.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token that proves that a form came from our own page: the same value in a cookie and in the form, which another
 * site can neither read nor set (OWASP: double submit cookie). It lasts as long as the browser is open.
 */
@Named
@RequestScoped
public class Csrf {

    /** The form field that carries the token. */
    public static final String FIELD = "csrf";

    private static final String COOKIE = "csrf";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoutingContext request;
    private String token;

    Csrf(RoutingContext request) {
        this.request = request;
    }

    /** The token for this browser's forms; a browser that has none gets one with this answer. */
    public String token() {
        if (token == null) {
            Cookie held = request.request().getCookie(COOKIE);
            token = held != null && isWellFormed(held.getValue()) ? held.getValue() : issue();
        }
        return token;
    }

    boolean matches(String sent) {
        Cookie held = request.request().getCookie(COOKIE);
        return held != null
                && isWellFormed(held.getValue())
                && MessageDigest.isEqual(bytes(held.getValue()), bytes(sent));
    }

    private String issue() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.response()
                .addCookie(Cookie.cookie(COOKIE, fresh)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(request.request().isSSL()));
        return fresh;
    }

    private static boolean isWellFormed(String value) {
        return value.matches("[A-Za-z0-9_-]{43}");
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
