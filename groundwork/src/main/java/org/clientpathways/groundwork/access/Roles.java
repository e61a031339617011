package org.clientpathways.groundwork.access;

/** The realm roles. */
public final class Roles {

    public static final String KEY_WORKER = "key-worker";
    public static final String SERVICE_WORKER = "service-worker";
    public static final String MANAGER = "manager";
    public static final String PARTNERSHIP_MANAGER = "partnership-manager";
    public static final String GOVERNANCE = "governance";
    public static final String PARTNER_SYSTEM = "partner-system";
    public static final String CLIENT = "client";
    public static final String ADMINISTRATOR = "administrator";

    /** Another service of this system, by its own account. */
    public static final String INTERNAL_SERVICE = "internal-service";

    private Roles() {}
}
