package org.clientpathways.proof;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientpathways.local.Port;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.Tokens;
import org.clientpathways.local.demo.story.DemoService;

/**
 * The APIs of a running system.
 *
 * @param services the ids of the demo's services
 */
record Apis(PublicApi referrals, PublicApi pathways, PublicApi notifications, Map<DemoService, String> services) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Apis of(WholeSystem system) {
        var rest = new Rest(PATIENCE);
        var tokens = new Tokens(rest, system.url(Port.KEYCLOAK));
        var referrals = new PublicApi(rest, tokens, system.url(Port.REFERRAL));
        Map<String, String> byName = referrals.list(NewClient.KEY_WORKER, "/services").stream()
                .collect(Collectors.toMap(
                        service -> service.path("name").asText(),
                        service -> service.path("id").asText()));
        return new Apis(
                referrals,
                new PublicApi(rest, tokens, system.url(Port.PATHWAY)),
                new PublicApi(rest, tokens, system.url(Port.NOTIFICATION)),
                Arrays.stream(DemoService.values())
                        .collect(Collectors.toMap(service -> service, service -> byName.get(service.serviceName()))));
    }
}
