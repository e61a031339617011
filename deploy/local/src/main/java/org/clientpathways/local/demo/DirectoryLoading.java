package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.DemoService;

/** Puts the agencies and their services into the directory. */
final class DirectoryLoading {

    private final PublicApi api;
    private final Map<Account, UUID> accounts;
    private final Map<Agency, UUID> systems;

    /** @param systems by which account each agency's system acts: it may read what comes to the agency's services */
    DirectoryLoading(PublicApi api, Map<Account, UUID> accounts, Map<Agency, UUID> systems) {
        this.api = api;
        this.accounts = accounts;
        this.systems = systems;
    }

    /** Makes what is missing; gives the id of each service. */
    Map<DemoService, String> load() {
        for (Agency agency : Agency.values()) {
            api.put(
                    Account.ADMINISTRATOR,
                    "/agencies/" + agency.alias(),
                    Map.of("name", agency.agencyName(), "kind", agency.kind().code()));
        }
        Map<String, String> known = new HashMap<>();
        for (JsonNode service : api.list(Account.ADMINISTRATOR, "/services")) {
            known.put(service.path("name").asText(), service.path("id").asText());
        }
        Map<DemoService, String> ids = new EnumMap<>(DemoService.class);
        for (DemoService service : DemoService.values()) {
            String id = known.get(service.serviceName());
            ids.put(service, id != null ? id : create(service));
        }
        return ids;
    }

    private String create(DemoService service) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", service.agency().alias());
        body.put("name", service.serviceName());
        body.put("description", service.description());
        body.put("needs", service.needs().stream().map(Code::code).toList());
        body.put("places", service.places());
        body.put("minimumAge", service == DemoService.FAMILY_START ? 16 : 18);
        body.put(
                "targets",
                Map.of(
                        "responseDays", service.targets().responseDays(),
                        "waitDays", service.targets().waitDays()));
        body.put("staff", List.of(accounts.get(Account.answeringFor(service.agency())), systems.get(service.agency())));
        body.put("open", true);
        return api.create(Account.ADMINISTRATOR, "/services", "demo service " + service.name(), body)
                .text("id");
    }
}
