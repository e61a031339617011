package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.access.Caller;

/** The plans, as they stand. */
@ApplicationScoped
class Plans {

    private static final String HEAD = """
            select id, client_id, agency, template_id, template_version, starts_on, version, given_at, set_at, ended_at
              from plan
            """;

    private static final String STEPS = """
            select s.id, s.key, s.need, s.service_id, s.due_on,
                   array(select a.key from plan_step_order o
                           join plan_step a on a.plan_id = o.plan_id and a.place = o.after_place
                          where o.plan_id = s.plan_id and o.place = s.place order by a.place),
                   s.done_on, s.dropped_at
              from plan_step s where s.plan_id = ? order by s.place, s.key
            """;

    private static final String ADD = """
            insert into plan (id, client_id, agency, template_id, template_version, starts_on, version,
                              given_at, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STEP = """
            insert into plan_step (id, plan_id, key, place, need, service_id, due_on, done_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id, key) do update
               set place = excluded.place, need = excluded.need, service_id = excluded.service_id,
                   due_on = excluded.due_on, done_on = excluded.done_on, dropped_at = null,
                   open_since = null, fulfilled_at = null, fulfilled_by = null
            """;

    private final Statements statements;

    Plans(Statements statements) {
        this.statements = statements;
    }

    /** The plan of this id. */
    Optional<Plan> find(UUID id) {
        return read(HEAD + " where id = ?", id).stream().findFirst();
    }

    /** The client's plan, or the last that ended where none stands. */
    Optional<Plan> latest(UUID client) {
        return read(HEAD + " where client_id = ? order by ended_at desc nulls first limit 1", client).stream()
                .findFirst();
    }

    /** The plans of these clients that stand. */
    List<Plan> standing(Collection<UUID> clients) {
        return read(
                HEAD + " where client_id = any(?::uuid[]) and ended_at is null", (Object) clients.toArray(UUID[]::new));
    }

    /** Writes a new plan. */
    void add(Plan plan, Caller by) {
        statements.write(
                ADD,
                plan.id(),
                plan.clientId(),
                plan.agency(),
                plan.templateId(),
                plan.templateVersion(),
                plan.startsOn(),
                plan.version(),
                plan.givenAt(),
                by.account(),
                plan.setAt());
        set(plan);
    }

    /** Writes a plan as it is from now on, under the client's lock. */
    void change(Plan plan, Caller by) {
        statements.write(
                "update plan set agency = ?, version = ?, set_by = ?, set_at = ? where id = ? and ended_at is null",
                plan.agency(),
                plan.version(),
                by.account(),
                plan.setAt(),
                plan.id());
        statements.write("delete from plan_step_order where plan_id = ?", plan.id());
        // Out of the way of the new places.
        statements.write("update plan_step set place = -place where plan_id = ? and place is not null", plan.id());
        set(plan);
        statements.write(
                "update plan_step set place = null, dropped_at = ?, open_since = null, fulfilled_at = null,"
                        + " fulfilled_by = null where plan_id = ? and place < 0",
                plan.setAt(),
                plan.id());
    }

    /** Ends the client's plan, where one stands. */
    void end(UUID client, Instant now) {
        statements.write("update plan set ended_at = ? where client_id = ? and ended_at is null", now, client);
    }

    /** Writes how far the steps have come, where that is something else than stands. */
    void progress(Plan plan, Map<UUID, Progress> progress) {
        progress.forEach((step, how) -> statements.write(
                "update plan_step set open_since = ?, fulfilled_at = ?, fulfilled_by = ? where id = ?"
                        + " and (open_since, fulfilled_at, fulfilled_by) is distinct from"
                        + " (?::timestamptz, ?::timestamptz, ?::uuid)",
                how.openSince(),
                how.fulfilledAt(),
                how.fulfilledBy(),
                step,
                how.openSince(),
                how.fulfilledAt(),
                how.fulfilledBy()));
    }

    private void set(Plan plan) {
        Map<String, Integer> places = new HashMap<>();
        plan.planned().forEach(step -> places.put(step.key(), places.size() + 1));
        for (PlanStep step : plan.planned()) {
            statements.write(
                    STEP,
                    step.id(),
                    plan.id(),
                    step.key(),
                    places.get(step.key()),
                    step.need().code(),
                    step.serviceId(),
                    step.dueOn(),
                    step.doneOn());
            for (String before : step.opensAfter()) {
                statements.write(
                        "insert into plan_step_order (plan_id, place, after_place) values (?, ?, ?)",
                        plan.id(),
                        places.get(step.key()),
                        places.get(before));
            }
        }
    }

    private List<Plan> read(String sql, Object... values) {
        return statements.read(sql, Plans::head, values).stream()
                .map(head -> new Plan(
                        head.id(),
                        head.clientId(),
                        head.agency(),
                        head.templateId(),
                        head.templateVersion(),
                        head.startsOn(),
                        head.version(),
                        head.givenAt(),
                        head.setAt(),
                        head.endedAt(),
                        statements.read(STEPS, Plans::step, head.id())))
                .toList();
    }

    private static Plan head(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, Integer.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7),
                Statements.instant(row, 8),
                Statements.instant(row, 9),
                Statements.instant(row, 10),
                List.of());
    }

    private static PlanStep step(ResultSet row) throws SQLException {
        return new PlanStep(
                row.getObject(1, UUID.class),
                row.getString(2),
                Code.of(Need.class, row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                Statements.texts(row, 6),
                row.getObject(7, LocalDate.class),
                Statements.instant(row, 8));
    }
}
