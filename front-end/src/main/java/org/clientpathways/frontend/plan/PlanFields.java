package org.clientpathways.frontend.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Plan;
import org.clientpathways.frontend.api.PlanTemplate;

/** Steps as pathway-service takes them: all of them, each time. */
final class PlanFields {

    private PlanFields() {}

    /** The steps of a plan that are still planned, each under its key. */
    static Map<String, Map<String, Object>> of(Plan plan) {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        plan.steps().stream().filter(step -> !step.isDropped()).forEach(step -> {
            UUID service = step.service() == null ? null : step.service().id();
            Map<String, Object> fields = planned(step.key(), step.need(), service, step.dueOn(), step.opensAfter());
            if (step.isDoneByHand()) {
                fields.put("doneOn", step.doneOn().toString());
            }
            steps.put(step.key(), fields);
        });
        return steps;
    }

    /** The steps of a template, each under its key. */
    static Map<String, Map<String, Object>> of(PlanTemplate template) {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        template.steps().forEach(step -> {
            Map<String, Object> fields = step(step.key(), step.need(), step.serviceId(), step.opensAfter());
            fields.put("title", step.title());
            fields.put("targetDays", step.targetDays());
            steps.put(step.key(), fields);
        });
        return steps;
    }

    /** A step of a plan. */
    static Map<String, Object> planned(String key, String need, UUID service, LocalDate dueOn, List<String> after) {
        Map<String, Object> fields = step(key, need, service, after);
        fields.put("dueOn", dueOn.toString());
        return fields;
    }

    /** What every step has. */
    static Map<String, Object> step(String key, String need, UUID service, List<String> after) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("need", need);
        if (service != null) {
            fields.put("serviceId", service.toString());
        }
        fields.put("opensAfter", List.copyOf(after));
        return fields;
    }

    /** These steps without one, which no other then waits for. */
    static List<Map<String, Object>> without(Map<String, Map<String, Object>> steps, String key) {
        List<Map<String, Object>> left = new ArrayList<>();
        steps.forEach((name, fields) -> {
            if (!name.equals(key)) {
                List<?> after = (List<?>) fields.get("opensAfter");
                fields.put(
                        "opensAfter",
                        after.stream().filter(one -> !one.equals(key)).toList());
                left.add(fields);
            }
        });
        return left;
    }

    /** A key that no step has yet. */
    static String freeKey(List<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains("step-" + number)) {
            number++;
        }
        return "step-" + number;
    }
}
