package org.clientpathways.local;

/**
 * The passwords of the parts on one machine. They stand in public source, so they carry a mark by which they can be refused
 * outside the local profile.
 */
public final class LocalSecrets {

    /** How each of them begins. */
    public static final String MARK = "local-demo-";

    /** Long enough for a key that encrypts a session. */
    private static final String ENDING = "-for-this-machine-only";

    private LocalSecrets() {}

    /** The password of a database role or the secret of a Keycloak client. */
    public static String of(String account) {
        return MARK + account + ENDING;
    }
}
