package org.clientpathways.notification.endpoint;

import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.NOT_HTTPS;
import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.NOT_PUBLIC;
import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.UNKNOWN_HOST;
import static org.clientpathways.notification.endpoint.EndpointRefused.Reason.UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps webhooks from being sent into anybody's own network (server-side request forgery): https to public addresses
 * alone; in the local profile also http and https to this machine. Asked when a subscription is made and again at each
 * attempt; what is connected to is the address that was checked, so that it matters to nobody what the name stands for next.
 */
@ApplicationScoped
public class EndpointGuard {

    private static final int HIGHEST_PORT = 65_535;

    /** Whose last part is a number is an address, however it is written; some read 0177.1 as 127.0.0.1, others as 177.0.0.1. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(0x[0-9a-f]*|[0-9]+)");

    private static final Pattern IPV4 =
            Pattern.compile("(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    private final boolean local;
    private final HostLookup lookup;

    EndpointGuard(
            @ConfigProperty(name = "PATHWAYS_PROFILE", defaultValue = "production") String profile, HostLookup lookup) {
        this.local = profile.equals("local");
        this.lookup = lookup;
    }

    /**
     * Looks the host up and checks every address it stands for.
     *
     * @throws EndpointRefused when nothing may be sent there
     */
    public Endpoint check(String url) throws EndpointRefused {
        URI uri = parse(url);
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        List<InetAddress> addresses = addresses(uri.getHost());
        boolean isPublic = addresses.stream().allMatch(PublicAddresses::contain);
        boolean isThisMachine = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        boolean isOwn = local && isThisMachine;
        if (!tls && !isOwn) {
            throw new EndpointRefused(NOT_HTTPS);
        }
        if (!isPublic && !isOwn) {
            throw new EndpointRefused(NOT_PUBLIC);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String path = (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new Endpoint(uri.getHost(), tls, path, new InetSocketAddress(addresses.get(0), port));
    }

    private URI parse(String url) throws EndpointRefused {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !(local && scheme.equals("http"))) {
                throw new EndpointRefused(NOT_HTTPS);
            }
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && isPlain(uri.getHost());
            if (plain && uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            // told below, as any other that cannot be used
        }
        throw new EndpointRefused(UNUSABLE);
    }

    /** Whether everybody reads the host alike; Java gives none where there are other letters than ASCII's. */
    private static boolean isPlain(String host) {
        return host != null
                && !host.endsWith(".")
                && host.indexOf('%') < 0
                && (!NUMERIC.matcher(host).matches() || IPV4.matcher(host).matches());
    }

    private List<InetAddress> addresses(String host) throws EndpointRefused {
        try {
            return List.of(lookup.all(host));
        } catch (UnknownHostException unknown) {
            throw new EndpointRefused(UNKNOWN_HOST);
        }
    }
}
