package org.clientpathways.referral.directory;

import java.util.UUID;

/** A service as other answers name it. */
public record ServiceName(UUID id, String name, AgencyName agency) {}
