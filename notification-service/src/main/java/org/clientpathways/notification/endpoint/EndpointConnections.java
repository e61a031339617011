package org.clientpathways.notification.endpoint;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/**
 * How endpoints are connected to, whoever calls them: at the address that was checked, never at another that the name may
 * stand for meanwhile; through no proxy; following no redirect; with the certificate of the host's name.
 */
@ApplicationScoped
public class EndpointConnections {

    private final EndpointConfig config;

    EndpointConnections(EndpointConfig config) {
        this.config = config;
    }

    /** What a client is made with; a change of these is the caller's own. */
    public HttpClientOptions options() {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(timeout().toMillis()));
        config.trustedCertificates().ifPresent(file -> options.setTrustOptions(TrustOptions.wrap(Trust.alsoIn(file))));
        return options;
    }

    /** A request to an endpoint just checked. */
    public RequestOptions post(Endpoint endpoint, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(endpoint.address()))
                .setHost(endpoint.host())
                .setPort(endpoint.address().getPort())
                .setSsl(endpoint.tls())
                .setURI(endpoint.path())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    /** How long an endpoint may take. */
    public Duration timeout() {
        return config.timeout();
    }
}
