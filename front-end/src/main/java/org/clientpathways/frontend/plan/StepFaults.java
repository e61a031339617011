package org.clientpathways.frontend.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientpathways.frontend.api.ApiProblem;

/** What pathway-service says is wrong with a step of a list, by the field that the page asks. */
final class StepFaults {

    private StepFaults() {}

    /** Without the step's place in the list, which the page does not show. */
    static Map<String, String> of(ApiProblem problem) {
        Map<String, String> faults = new LinkedHashMap<>();
        problem.violations()
                .forEach((field, words) -> faults.putIfAbsent(field.replaceFirst("^steps\\[\\d+]\\.", ""), words));
        return faults;
    }
}
