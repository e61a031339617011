package org.clientpathways.referral.directory;

import java.util.Map;
import java.util.UUID;

/** Services and agencies as other answers name them, by id and by alias. */
public record DirectoryNames(Map<UUID, ServiceName> services, Map<String, AgencyName> agencies) {}
