package org.clientpathways.referral.client;

import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;

/** What may be done about who a client's key worker is; both are decided here, for what is told and for what is taken. */
public enum ClientAction implements Code {
    HAND_OVER("Offer the client to another agency or a colleague"),
    CHANGE_KEY_WORKER("Make a colleague the key worker");

    private final String words;

    ClientAction(String words) {
        this.words = words;
    }

    /**
     * Whether somebody may do it with a client whose key worker this is: the key worker both, a manager of their agency the
     * second.
     *
     * @param present null where the caller may not see it
     */
    public boolean isFor(Caller caller, KeyWorker present) {
        if (present == null || !present.agency().equals(caller.agency())) {
            return false;
        }
        return caller.has(Roles.KEY_WORKER) && present.account().equals(caller.account())
                || this == CHANGE_KEY_WORKER && caller.has(Roles.MANAGER);
    }

    @Override
    public String words() {
        return words;
    }
}
