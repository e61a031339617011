package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.access.Caller;

/** The templates, with all their versions. */
@ApplicationScoped
class PlanTemplates {

    private static final String HEAD = """
            select t.id, t.agency, v.version, v.name, t.open
              from plan_template t join plan_template_version v on v.template_id = t.id
            """;

    private static final String STEPS = """
            select s.key, s.title, s.need, s.service_id, s.target_days,
                   array(select a.key from plan_template_order o
                           join plan_template_step a on a.template_id = o.template_id and a.version = o.version
                                                    and a.place = o.after_place
                          where o.template_id = s.template_id and o.version = s.version and o.place = s.place
                          order by a.place)
              from plan_template_step s where s.template_id = ? and s.version = ? order by s.place
            """;

    private final Statements statements;

    PlanTemplates(Statements statements) {
        this.statements = statements;
    }

    /** An agency's templates as they stand, by name. */
    List<PlanTemplate> of(String agency) {
        return read(HEAD + " and v.version = t.version where t.agency = ? order by lower(v.name), t.id", agency);
    }

    /** A template as it stands, where this agency has it. */
    Optional<PlanTemplate> find(UUID id, String agency) {
        return read(HEAD + " and v.version = t.version where t.id = ? and t.agency = ?", id, agency).stream()
                .findFirst();
    }

    /** A template as it stood. */
    PlanTemplate at(UUID id, int version) {
        return read(HEAD + " where t.id = ? and v.version = ?", id, version).get(0);
    }

    /** Writes a template's first version. */
    void add(PlanTemplate template, Caller by, Instant now) {
        statements.write(
                "insert into plan_template (id, agency, version, open) values (?, ?, ?, ?)",
                template.id(),
                template.agency(),
                template.version(),
                template.open());
        addVersion(template, by, now);
    }

    /** Writes the next version of a template; false where another was written meanwhile. */
    boolean change(PlanTemplate template, Caller by, Instant now) {
        int changed = statements.write(
                "update plan_template set version = ?, open = ? where id = ? and version = ?",
                template.version(),
                template.open(),
                template.id(),
                template.version() - 1);
        if (changed == 1) {
            addVersion(template, by, now);
        }
        return changed == 1;
    }

    private void addVersion(PlanTemplate template, Caller by, Instant now) {
        statements.write(
                "insert into plan_template_version (template_id, version, name, set_by, set_at) values (?, ?, ?, ?, ?)",
                template.id(),
                template.version(),
                template.name(),
                by.account(),
                now);
        Map<String, Integer> places = new LinkedHashMap<>();
        template.steps().forEach(step -> places.put(step.key(), places.size() + 1));
        for (TemplateStep step : template.steps()) {
            statements.write(
                    "insert into plan_template_step (template_id, version, place, key, title, need, service_id,"
                            + " target_days) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    template.id(),
                    template.version(),
                    places.get(step.key()),
                    step.key(),
                    step.title(),
                    step.need().code(),
                    step.serviceId(),
                    step.targetDays());
            for (String before : step.opensAfter()) {
                statements.write(
                        "insert into plan_template_order (template_id, version, place, after_place) values (?, ?, ?, ?)",
                        template.id(),
                        template.version(),
                        places.get(step.key()),
                        places.get(before));
            }
        }
    }

    private List<PlanTemplate> read(String sql, Object... values) {
        List<PlanTemplate> heads = statements.read(
                sql,
                row -> new PlanTemplate(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getBoolean(5),
                        List.of()),
                values);
        List<PlanTemplate> templates = new ArrayList<>();
        for (PlanTemplate head : heads) {
            templates.add(
                    new PlanTemplate(head.id(), head.agency(), head.version(), head.name(), head.open(), steps(head)));
        }
        return templates;
    }

    private List<TemplateStep> steps(PlanTemplate template) {
        return statements.read(STEPS, PlanTemplates::step, template.id(), template.version());
    }

    private static TemplateStep step(java.sql.ResultSet row) throws SQLException {
        return new TemplateStep(
                row.getString(1),
                row.getString(2),
                Code.of(Need.class, row.getString(3)),
                row.getObject(4, UUID.class),
                row.getInt(5),
                Statements.texts(row, 6));
    }
}
