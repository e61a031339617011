package org.clientpathways.frontend.subscriptions;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.session.Viewer;

/**
 * Takes a new secret over to the page that shows it, and no further: in a cookie of that page alone, sealed, which goes as
 * the page comes. So the page can be loaded again without anything being sent again, and then shows nothing.
 */
@RequestScoped
class ShownOnce {

    private static final String COOKIE = "new-secret";

    private final RoutingContext request;
    private final SealedSecrets seals;
    private final Viewer viewer;

    ShownOnce(RoutingContext request, SealedSecrets seals, Viewer viewer) {
        this.request = request;
        this.seals = seals;
        this.viewer = viewer;
    }

    /** Takes over the secret of what was just made or changed. */
    void keep(Subscription fresh) {
        String sealed = seals.seal(fresh.secret(), fresh.id(), viewer.account());
        set(fresh.id(), sealed, SealedSecrets.KEPT_FOR.toSeconds());
    }

    /** The secret, this once; none when it was shown before. */
    Optional<String> take(UUID subscription) {
        Cookie held = request.request().getCookie(COOKIE);
        if (held == null) {
            return Optional.empty();
        }
        set(subscription, "", 0);
        return seals.open(held.getValue(), subscription, viewer.account());
    }

    private void set(UUID subscription, String value, long seconds) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/subscriptions/" + subscription + "/secret")
                        .setMaxAge(seconds)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(request.request().isSSL()));
    }
}
