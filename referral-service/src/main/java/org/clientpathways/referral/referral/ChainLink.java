package org.clientpathways.referral.referral;

import java.util.UUID;
import org.clientpathways.referral.directory.ServiceName;

/**
 * The referral before or after another one on a client's way from service to service.
 *
 * @param id absent where the reader is no party to it, as is the status
 * @param held true while it waits for the client's agreement
 */
public record ChainLink(UUID id, ServiceName service, ReferralStatus status, Boolean held) {}
