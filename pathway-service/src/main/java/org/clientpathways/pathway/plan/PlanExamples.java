package org.clientpathways.pathway.plan;

/** Requests about plans, as the API's description shows them. */
final class PlanExamples {

    static final String TEMPLATE = """
            {"name": "Leaving prison", "steps": [
              {"key": "home", "title": "A place to live", "need": "housing", "targetDays": 14},
              {"key": "money", "title": "Benefits claimed", "need": "benefits", "targetDays": 7},
              {"key": "work", "title": "Looking for work", "need": "employment", "targetDays": 56,
               "opensAfter": ["home", "money"]}]}""";

    static final String PLAN = """
            {"startsOn": "2026-11-16", "steps": [
              {"key": "home", "need": "housing", "dueOn": "2026-11-30"},
              {"key": "work", "need": "employment", "dueOn": "2027-01-11", "opensAfter": ["home"]}]}""";

    static final String CHANGE = """
            {"steps": [
              {"key": "home", "need": "housing", "dueOn": "2026-12-14"},
              {"key": "money", "need": "benefits", "dueOn": "2026-12-01", "doneOn": "2026-11-20"}]}""";

    private PlanExamples() {}
}
