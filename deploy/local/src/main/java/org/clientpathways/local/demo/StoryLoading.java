package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.LoggedReferral;
import org.clientpathways.local.demo.story.Milestone;
import org.clientpathways.local.demo.story.Story;

/** Tells one story to the API, step by step, as the worker each step is for; skips what was told before. */
final class StoryLoading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PublicApi api;
    private final Map<DemoService, String> services;
    private final Story story;
    private final String client;
    private final Map<Integer, Told> told = new HashMap<>();

    /** A referral that is there: its id, its present entity tag, and the moments already recorded of it. */
    private record Told(String id, String etag, Set<Instant> moments) {}

    StoryLoading(PublicApi api, Map<DemoService, String> services, Story story, String client) {
        this.api = api;
        this.services = services;
        this.story = story;
        this.client = client;
    }

    /** Tells the story of a client who was registered a moment ago. */
    void tell() {
        if (!story.recipients().isEmpty()) {
            agree();
        }
        tellSteps();
    }

    /** Tells what is missing of a story that was begun earlier. */
    void goOn() {
        if (!story.recipients().isEmpty()
                && api.list(story.keyWorker(), agreementsPath()).isEmpty()) {
            agree();
        }
        for (JsonNode found : api.list(story.keyWorker(), "/referrals?direction=sent&client=" + client)) {
            // A draft, as a redirect that is held, is no part of the story.
            if (found.hasNonNull("sentAt")) {
                findOut(found);
            }
        }
        tellSteps();
    }

    private void tellSteps() {
        for (Story.Step step : story.steps()) {
            Told before = told.get(step.referral());
            if (before == null) {
                told.put(step.referral(), send(step.referral()));
            } else if (!before.moments().contains(step.at())) {
                told.put(
                        step.referral(),
                        record(
                                before,
                                story.referrals().get(step.referral()),
                                step.milestone().orElseThrow()));
            }
        }
        if (story.agreementWithdrawn()) {
            takeBack();
        }
    }

    private Told send(int number) {
        LoggedReferral referral = story.referrals().get(number);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("clientId", client);
        body.put("serviceId", services.get(referral.service()));
        body.put("need", referral.need().code());
        body.put("reason", referral.reason());
        body.put("urgency", referral.urgency().code());
        body.put("lawfulBasis", LawfulBasis.PUBLIC_TASK.code());
        body.put("share", referral.share().stream().map(Code::code).toList());
        body.put("occurredAt", referral.sentAt().toString());
        String key = "demo referral " + story.key() + " " + number;
        Rest.Answer answer = api.create(story.keyWorker(), "/referrals", key, body);
        return new Told(answer.text("id"), answer.etag(), Set.of(referral.sentAt()));
    }

    private Told record(Told before, LoggedReferral referral, Milestone milestone) {
        Map<String, Object> body = new LinkedHashMap<>(milestone.carries());
        body.replaceAll((field, value) -> value instanceof DemoService service ? services.get(service) : value);
        body.put("occurredAt", milestone.at().toString());
        Account worker = milestone.transition().byReferrer()
                ? story.keyWorker()
                : Account.answeringFor(referral.service().agency());
        String path = "/referrals/" + before.id() + "/" + milestone.transition().verb();
        Rest.Answer answer = api.change(worker, path, before.etag(), body);
        return new Told(before.id(), answer.etag(), before.moments());
    }

    private void agree() {
        LocalDate from = story.referrals().stream()
                .map(LoggedReferral::sentAt)
                .findFirst()
                .map(sent -> sent.atZone(LONDON).toLocalDate())
                .orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "recipients",
                story.recipients().stream()
                        .map(agency -> Map.of("agency", agency.alias()))
                        .toList());
        body.put("purposes", List.of(Purpose.REFERRAL.code(), Purpose.COORDINATION.code()));
        body.put("categories", story.agreed().stream().map(Code::code).toList());
        body.put("from", from.toString());
        body.put("given", "spoken");
        body.put("givenBy", "client");
        api.create(story.keyWorker(), agreementsPath(), "demo agreement " + story.key(), body);
    }

    private void takeBack() {
        for (JsonNode agreement : api.list(story.keyWorker(), agreementsPath())) {
            if (!agreement.path("status").asText().equals("withdrawn")) {
                String path = "/agreements/" + agreement.path("id").asText() + "/withdraw";
                api.change(story.keyWorker(), path, "*", Map.of("reason", "She would rather tell them herself."));
            }
        }
    }

    private void findOut(JsonNode found) {
        String id = found.path("id").asText();
        Instant sentAt = Instant.parse(found.path("sentAt").asText());
        for (int number = 0; number < story.referrals().size(); number++) {
            LoggedReferral referral = story.referrals().get(number);
            if (referral.sentAt().equals(sentAt)
                    && services.get(referral.service())
                            .equals(found.path("service").path("id").asText())) {
                Set<Instant> moments = new HashSet<>();
                api.get(story.keyWorker(), "/referrals/" + id + "/history")
                        .body()
                        .path("items")
                        .forEach(entry -> moments.add(
                                Instant.parse(entry.path("occurredAt").asText())));
                String etag = api.get(story.keyWorker(), "/referrals/" + id).etag();
                told.put(number, new Told(id, etag, moments));
            }
        }
    }

    private String agreementsPath() {
        return "/clients/" + client + "/agreements";
    }
}
