package org.clientpathways.pathway.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Spell;
import org.clientpathways.pathway.route.SpellKind;

/** The spells of every route, those that are over in a partition of the month in which they began. */
final class SpellTable extends ProjectedTable<Spell> {

    private static final String COLUMNS = "client_id, step_id, kind, from_service, to_service, begun, ended, ended_by";

    /** Where the open spells lie. */
    private static final String OPEN = "infinity";

    SpellTable() {
        super(
                "select " + COLUMNS + " from spell where client_id = any(?)",
                "delete from spell where month = ?::date and client_id = ? and kind = ?::spell_kind and begun = ?"
                        + " and step_id is not distinct from ?::uuid",
                "insert into spell (" + COLUMNS + ", month)"
                        + " values (?, ?, ?::spell_kind, ?, ?, ?, ?, ?::spell_ending, ?::date)");
    }

    @Override
    void prepare(Connection connection, List<ClientRow<Spell>> added) throws SQLException {
        Set<String> months = added.stream()
                .map(row -> month(row.value()))
                .filter(month -> !month.equals(OPEN))
                .collect(Collectors.toSet());
        if (months.isEmpty()) {
            return;
        }
        try (PreparedStatement missing =
                connection.prepareStatement("select spell_month(month) from unnest(?::date[]) month"
                        + " where to_regclass(to_char(month, '\"spell_\"YYYY_MM')) is null order by month")) {
            missing.setArray(1, connection.createArrayOf("text", months.toArray()));
            missing.execute();
        }
    }

    @Override
    Spell read(ResultSet row) throws SQLException {
        return new Spell(
                row.getObject(2, UUID.class),
                code(SpellKind.class, row, 3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                instant(row, 6),
                instant(row, 7),
                code(Happening.class, row, 8));
    }

    @Override
    void bindKey(PreparedStatement delete, ClientRow<Spell> row) throws SQLException {
        Spell spell = row.value();
        delete.setString(1, month(spell));
        delete.setObject(2, row.client());
        delete.setString(3, spell.kind().code());
        delete.setObject(4, utc(spell.begun()));
        delete.setObject(5, spell.stepId());
    }

    @Override
    void bindRow(PreparedStatement insert, ClientRow<Spell> row) throws SQLException {
        Spell spell = row.value();
        insert.setObject(1, row.client());
        insert.setObject(2, spell.stepId());
        insert.setString(3, spell.kind().code());
        insert.setObject(4, spell.from());
        insert.setObject(5, spell.to());
        insert.setObject(6, utc(spell.begun()));
        insert.setObject(7, utc(spell.ended()));
        insert.setString(8, text(spell.endedBy()));
        insert.setString(9, month(spell));
    }

    private static String month(Spell spell) {
        return spell.isOpen()
                ? OPEN
                : spell.begun()
                        .atZone(Clocks.LONDON)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .toString();
    }
}
