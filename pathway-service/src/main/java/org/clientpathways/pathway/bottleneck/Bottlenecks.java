package org.clientpathways.pathway.bottleneck;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.pathway.route.SpellKind;

/**
 * The waits that were going on in a period, counted by place and kind ({@code docs/figures.md} says what is counted). It
 * reads what the period holds and what was open when it began, not all history: months after it are no part of the plan,
 * those before it are looked up by when a wait ended, and what is open lies together.
 *
 * <p>The time between services is left out: each of its days is one of waiting for an answer or for the start as well, or
 * one on which a planned step is due, which is no service's wait yet.
 */
@ApplicationScoped
class Bottlenecks {

    private static final String RANKED = """
            with wait as (
                select client_id, step_id, kind, from_service, to_service, begun, ended from spell
                 where month < ? and ended >= ? and begun < ? and kind in %1$s
                union all
                select client_id, step_id, kind, from_service, to_service, begun, ended from spell
                 where month = 'infinity' and begun < ? and kind in %1$s
            ), counted as (
                select wait.client_id, wait.kind, wait.from_service, wait.to_service, begun >= ? as began,
                       greatest(0, least((coalesce(ended, ?) at time zone 'Europe/London')::date, ?::date)
                                   - greatest((begun at time zone 'Europe/London')::date, ?::date)) as days,
                       case when ended is null then (? at time zone 'Europe/London')::date
                                                    - (begun at time zone 'Europe/London')::date end as open_days,
                       case wait.kind when 'awaiting-response' then there.response_days
                                      when 'waiting-to-start' then there.wait_days end as target
                  from wait
                  left join service there on there.id = wait.to_service
                  %2$s
                 where ?::uuid is null or ? in (wait.from_service, wait.to_service)
            )
            select kind, from_service, to_service, max(target), coalesce(sum(days), 0), count(*),
                   case when count(*) < 100 then count(distinct client_id) end,
                   count(*) filter (where began), count(open_days), count(*) filter (where open_days > target),
                   max(open_days)
              from counted
             group by grouping sets ((kind, from_service, to_service), ())
             order by sum(days) desc, count(*) desc, to_service, from_service nulls first, kind
            """;

    private static final String WAITS = "('held-for-agreement', 'awaiting-response', 'waiting-to-start')";

    private static final String EVERY_HANDOVER = RANKED.formatted(WAITS, "");

    /**
     * Each wait's step is looked up by its key ({@code offset 0} says so): else all steps of all years would be read. An
     * agency that the client's agreement does not cover is not told of what is held for it.
     */
    private static final String TOUCHING = RANKED.formatted(WAITS, """
            join lateral (select agency, referring_agency from step where step.id = wait.step_id offset 0) step on true
                  left join service here on here.id = wait.from_service
                  join (select ?::text as agency) own
                    on own.agency in (case when wait.kind <> 'held-for-agreement' then step.agency end,
                                     step.referring_agency, here.agency)""");

    private final AgroalDataSource database;

    Bottlenecks(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The places of a period, ranked.
     *
     * @param now up to when open waits are counted
     * @param agency count only handovers that touch this agency; null for all
     * @param service count only handovers from or to this service; null for all
     */
    Ranking ranked(Period period, Instant now, String agency, UUID service) {
        OffsetDateTime begins = period.begins().atOffset(ZoneOffset.UTC);
        OffsetDateTime ends = period.ends().atOffset(ZoneOffset.UTC);
        OffsetDateTime upTo = now.atOffset(ZoneOffset.UTC);
        List<Object> values = new ArrayList<>(
                List.of(period.to(), begins, ends, ends, begins, upTo, period.to(), period.from(), upTo));
        if (agency != null) {
            values.add(agency);
        }
        values.add(service);
        values.add(service);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(agency == null ? EVERY_HANDOVER : TOUCHING)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The bottlenecks could not be read", fault);
        }
    }

    private static Ranking read(ResultSet row) throws SQLException {
        Figures total = null;
        List<PlaceFigures> places = new ArrayList<>();
        while (row.next()) {
            String kind = row.getString(1);
            if (kind == null) {
                total = figures(row);
            } else {
                places.add(new PlaceFigures(
                        Code.of(SpellKind.class, kind),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, Integer.class),
                        figures(row)));
            }
        }
        return new Ranking(total, places);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong(5),
                row.getLong(6),
                row.getObject(7, Long.class),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getObject(11, Integer.class));
    }
}
