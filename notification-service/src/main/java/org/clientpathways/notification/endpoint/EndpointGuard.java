package org.clientpathways.notification.endpoint;

import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.NOT_PUBLIC;
import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.UNKNOWN_HOST;
import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps webhooks from being sent into anybody's own network (server-side request forgery): https to public addresses
 * alone; in the local profile also http to this machine. Asked when a subscription is made and again at each attempt.
 */
@ApplicationScoped
public class EndpointGuard {

    private static final int HIGHEST_PORT = 65_535;

    private final boolean local;

    EndpointGuard(@ConfigProperty(name = "PATHWAYS_PROFILE", defaultValue = "production") String profile) {
        this.local = profile.equals("local");
    }

    /**
     * Looks the host up and checks every address it stands for.
     *
     * @throws EndpointRefused when nothing may be sent there
     */
    public Endpoint check(String url) throws EndpointRefused {
        URI uri = parse(url);
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        InetAddress[] addresses = lookUp(uri.getHost());
        if (!Stream.of(addresses).allMatch(tls ? PublicAddresses::contain : InetAddress::isLoopbackAddress)) {
            throw new EndpointRefused(NOT_PUBLIC);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String path = (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new Endpoint(uri.getHost(), tls, path, new InetSocketAddress(addresses[0], port));
    }

    private URI parse(String url) throws EndpointRefused {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean allowed = scheme.equals("https") || local && scheme.equals("http");
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (allowed && plain && uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            // told below, as any other that cannot be used
        }
        throw new EndpointRefused(UNUSABLE);
    }

    private static InetAddress[] lookUp(String host) throws EndpointRefused {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new EndpointRefused(UNKNOWN_HOST);
        }
    }
}
