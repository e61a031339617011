package org.clientpathways.notification.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are trusted: those that Java trusts, and some more. */
final class Trust {

    private Trust() {}

    /**
     * Trusts the certificates of a file too.
     *
     * @param more certificates in PEM
     * @throws IllegalStateException when the file cannot be read as such
     */
    static TrustManager alsoIn(Path more) {
        try (InputStream file = Files.newInputStream(more)) {
            List<Certificate> trusted = new ArrayList<>(List.of(manager(null).getAcceptedIssuers()));
            trusted.addAll(CertificateFactory.getInstance("X.509").generateCertificates(file));
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate one : trusted) {
                store.setCertificateEntry("trusted-" + store.size(), one);
            }
            return manager(store);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "pathways.webhooks.trusted-certificates names no readable file of certificates in PEM: " + more,
                    broken);
        }
    }

    private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
