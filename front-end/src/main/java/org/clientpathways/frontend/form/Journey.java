package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads through pages of questions to a page where the answers are checked. It keeps nothing: each page carries the
 * answers given before it as hidden fields, so that a journey outlives a session and a restart.
 */
public final class Journey {

    /** The field that names the page being sent. */
    public static final String AT = "at";
    /** The field of the button pressed. */
    public static final String GO = "go";
    /** The field that says that one answer is being changed after the check. */
    public static final String CHANGING = "changing";
    /** Where {@link #AT} stands on the page that shows all answers. */
    public static final String CHECK = "check";
    /** The buttons' values: on to the next page, back to the one before, and the journey's end. */
    public static final String NEXT = "next";

    public static final String BACK = "back";
    public static final String FINISH = "finish";

    private static final Set<String> CONTROLS = Set.of(AT, GO, CHANGING);

    private final List<Step> steps;

    /** A journey through these pages, in order. */
    public Journey(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The pages, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** The first page, with what is known already. */
    public Turn begin(Answers known) {
        return new Turn.Ask(steps.get(0), Form.of(known));
    }

    /** What follows what was posted. */
    public Turn turn(Answers posted, LocalDate today) {
        String at = posted.one(AT);
        String go = posted.one(GO);
        Answers answers = posted.without(CONTROLS);
        if (go.equals(BACK)) {
            return back(at, posted.has(CHANGING), answers);
        }
        Optional<Step> wanted = step(go);
        if (wanted.isPresent()) {
            return new Turn.Ask(wanted.get(), Form.of(at.equals(CHECK) ? answers.with(CHANGING, "yes") : answers));
        }
        if (at.equals(CHECK)) {
            return finish(answers, go, today);
        }
        Optional<Step> here = step(at);
        return here.isEmpty() ? begin(answers) : onward(here.get(), posted.has(CHANGING), answers, today);
    }

    /** The page to mend, where a service would not take the answers; by field, what it said. */
    public Turn refused(Answers posted, Map<String, String> violations) {
        Answers answers = posted.without(CONTROLS);
        Step first = steps.stream()
                .filter(step -> violations.keySet().stream().anyMatch(step::asks))
                .findFirst()
                .orElse(steps.get(0));
        List<FieldError> errors = violations.entrySet().stream()
                .filter(one -> first.asks(one.getKey()) || steps.stream().noneMatch(step -> step.asks(one.getKey())))
                .map(one -> first.fault(one.getKey(), one.getValue()))
                .toList();
        return new Turn.Ask(first, new Form(answers.with(CHANGING, "yes"), errors));
    }

    private Turn onward(Step here, boolean changing, Answers answers, LocalDate today) {
        List<FieldError> faults = here.faults(answers, today);
        if (!faults.isEmpty()) {
            return new Turn.Ask(here, new Form(changing ? answers.with(CHANGING, "yes") : answers, faults));
        }
        int next = steps.indexOf(here) + 1;
        if (changing || next == steps.size()) {
            return check(answers, today);
        }
        return new Turn.Ask(steps.get(next), Form.of(answers));
    }

    /** All answers to check; a change may have left an earlier answer without sense, which is then asked anew first. */
    private Turn check(Answers answers, LocalDate today) {
        return steps.stream()
                .filter(step -> !step.faults(answers, today).isEmpty())
                .findFirst()
                .<Turn>map(step -> new Turn.Ask(step, Form.of(answers.with(CHANGING, "yes"))))
                .orElseGet(() -> new Turn.Check(answers));
    }

    private Turn back(String at, boolean changing, Answers answers) {
        if (changing) {
            return new Turn.Check(answers);
        }
        int here =
                at.equals(CHECK) ? steps.size() : step(at).map(steps::indexOf).orElse(0);
        return here == 0 ? new Turn.Leave() : new Turn.Ask(steps.get(here - 1), Form.of(answers));
    }

    private Turn finish(Answers answers, String how, LocalDate today) {
        for (Step step : steps) {
            List<FieldError> faults = step.faults(answers, today);
            if (!faults.isEmpty()) {
                return new Turn.Ask(step, new Form(answers.with(CHANGING, "yes"), faults));
            }
        }
        return new Turn.Finish(answers, how);
    }

    private Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
