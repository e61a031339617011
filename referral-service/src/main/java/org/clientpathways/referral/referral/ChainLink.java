package org.clientpathways.referral.referral;

import java.util.UUID;
import org.clientpathways.referral.directory.ServiceName;

/**
 * The referral before or after another one on a client's way from service to service.
 *
 * @param id absent where the reader is no party to it, as is the status
 * @param held true while it waits for the client's agreement
 */
public record ChainLink(UUID id, ServiceName service, ReferralStatus status, Boolean held) {

    /** The same for a reader that may see nothing of the client any more: of what it is no party to, where it sent them. */
    ChainLink bare() {
        return id == null ? new ChainLink(null, service, null, null) : this;
    }
}
