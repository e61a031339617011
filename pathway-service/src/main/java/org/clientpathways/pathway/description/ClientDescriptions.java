package org.clientpathways.pathway.description;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.event.ClientDescribed;

/** The coarse characteristics of clients that figures need, as they were last described. */
@ApplicationScoped
public class ClientDescriptions {

    private static final String WRITE = """
            insert into client_description (client_id, area, quintile, deprivation_index, birth_year_band, sex, ethnic_group,
                                            language_need, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (client_id) do update
               set area = excluded.area, quintile = excluded.quintile, deprivation_index = excluded.deprivation_index,
                   birth_year_band = excluded.birth_year_band, sex = excluded.sex, ethnic_group = excluded.ethnic_group,
                   language_need = excluded.language_need, sequence = excluded.sequence
             where client_description.sequence < excluded.sequence
            """;

    private final AgroalDataSource database;

    ClientDescriptions(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a description, unless a newer one stands. */
    public void take(ClientDescribed described, long sequence) {
        execute(
                WRITE,
                described.clientId(),
                described.area(),
                described.quintile(),
                described.deprivationIndex(),
                described.birthYearBand(),
                code(described.sex()),
                code(described.ethnicGroup()),
                described.languageNeed(),
                sequence);
    }

    /** Removes what was described of a client. */
    public void remove(UUID client) {
        execute("delete from client_description where client_id = ?", client);
    }

    private static String code(Code code) {
        return code == null ? null : code.code();
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("A client's description could not be written", fault);
        }
    }
}
