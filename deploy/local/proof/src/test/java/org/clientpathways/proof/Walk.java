package org.clientpathways.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.DemoService;

/** One referral on its way through the life it was dealt, each step acknowledged before the next. */
final class Walk {

    private static final List<DemoService> SERVICES = List.of(
            DemoService.HARBOUR_DEBT_ADVICE,
            DemoService.HARBOUR_HOUSING_ADVICE,
            DemoService.TALKING_SPACE,
            DemoService.RECOVERY_TEAM);

    private final Insistent api;
    private final Acknowledged acknowledged;
    private final Map<DemoService, String> services;
    private final String client;
    private final String key;
    private final DemoService service;
    private final Iterator<Step> steps;
    private String id;
    private String etag;

    Walk(
            Insistent api,
            Acknowledged acknowledged,
            Map<DemoService, String> services,
            String client,
            String key,
            Random chance) {
        this(api, acknowledged, services, client, key, SERVICES.get(chance.nextInt(SERVICES.size())), Life.any(chance));
    }

    /** One to this service, with this life. */
    Walk(
            Insistent api,
            Acknowledged acknowledged,
            Map<DemoService, String> services,
            String client,
            String key,
            DemoService service,
            Life life) {
        this.api = api;
        this.acknowledged = acknowledged;
        this.services = services;
        this.client = client;
        this.key = key;
        this.service = service;
        this.steps = life.steps().iterator();
    }

    boolean isOver() {
        return id != null && !steps.hasNext();
    }

    /** Sends it, or takes its next step. */
    void goOn() {
        if (id == null) {
            send();
            return;
        }
        Step step = steps.next();
        etag = api.change(step.by(service), id, step, etag);
        acknowledged.add(id, step.happened());
    }

    /** Its id, once it was sent. */
    String id() {
        return id;
    }

    private void send() {
        Rest.Answer sent = api.create(
                NewClient.KEY_WORKER,
                "/referrals",
                key + " referral",
                Map.of(
                        "clientId",
                        client,
                        "serviceId",
                        services.get(service),
                        "need",
                        service.needs().get(0).code(),
                        "reason",
                        "Asks for help.",
                        "lawfulBasis",
                        "public-task",
                        "share",
                        List.of("identity", "contact", "needs")));
        id = sent.text("id");
        etag = sent.etag();
        acknowledged.add(id, "referral.sent");
    }
}
