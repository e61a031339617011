package org.clientpathways.local;

/**
 * The passwords of the parts on one machine. They stand in public source, so they carry a mark by which every service
 * refuses them outside the local profile.
 */
public final class LocalSecrets {

    /** How each of them begins. */
    public static final String MARK = "local-demo-";

    private LocalSecrets() {}

    /** The password of a database role or the secret of a Keycloak client. */
    public static String of(String account) {
        return MARK + account;
    }
}
