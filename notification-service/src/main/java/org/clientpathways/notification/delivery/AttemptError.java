package org.clientpathways.notification.delivery;

import io.netty.channel.ConnectTimeoutException;
import java.net.SocketException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.endpoint.EndpointRefused;

/** Why an attempt got no answer. */
public enum AttemptError implements Code {
    TIMEOUT("No answer in time"),
    REFUSED("No connection could be made"),
    NOT_PUBLIC("The host stood for an address that nothing is sent to"),
    UNKNOWN_HOST("The host could not be found"),
    TLS("The connection could not be encrypted, or the certificate is not the host's"),
    BROKEN("The connection ended before the answer, or what came was none of HTTP");

    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    private final String words;

    AttemptError(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** What is wrong with an answer of such a status; null where HTTP knows it. */
    public static AttemptError ofStatus(int status) {
        return status < LEAST_STATUS || status > MOST_STATUS ? BROKEN : null;
    }

    /** The kind of what went wrong with a call. */
    public static AttemptError of(Throwable fault) {
        if (fault instanceof EndpointRefused refused) {
            return refused.reason() == EndpointRefused.Reason.UNKNOWN_HOST ? UNKNOWN_HOST : NOT_PUBLIC;
        }
        if (fault instanceof TimeoutException || fault instanceof ConnectTimeoutException) {
            return TIMEOUT;
        }
        if (fault instanceof SSLException) {
            return TLS;
        }
        return fault instanceof SocketException ? REFUSED : BROKEN;
    }
}
