package org.clientpathways.pathway.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.event.AgencyDescribed;
import org.clientpathways.contracts.event.ServiceDescribed;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What this service knows of agencies and services, from the events of the directory. */
@ApplicationScoped
public class Directory {

    private static final String AGENCY = """
            insert into agency (alias, name, kind, sequence) values (?, ?, ?, ?)
            on conflict (alias) do update
               set name = excluded.name, kind = excluded.kind, sequence = excluded.sequence
             where agency.sequence < excluded.sequence
            """;

    private static final String SERVICE = """
            insert into service (id, agency, name, response_days, wait_days, open, sequence) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set agency = excluded.agency, name = excluded.name, response_days = excluded.response_days,
                   wait_days = excluded.wait_days, open = excluded.open, sequence = excluded.sequence
             where service.sequence < excluded.sequence
            """;

    private static final String NAMES = """
            select s.id, s.name, s.agency, a.name
              from service s left join agency a on a.alias = s.agency where s.id = any(?)
            """;

    private final AgroalDataSource database;

    Directory(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps what an event of the directory says, unless something newer stands. */
    public void take(PublishedEvent event) {
        if (event.data() instanceof AgencyDescribed agency) {
            write(AGENCY, agency.agency(), agency.name(), agency.kind().code(), event.sequence());
        } else if (event.data() instanceof ServiceDescribed service) {
            write(
                    SERVICE,
                    service.serviceId(),
                    service.agency(),
                    service.name(),
                    service.responseDays(),
                    service.waitDays(),
                    service.open(),
                    event.sequence());
        }
    }

    /** The names of these services; one that the directory has not described yet is not among them. */
    public Map<UUID, NamedService> names(Collection<UUID> services) {
        Map<UUID, NamedService> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NAMES)) {
            select.setArray(1, connection.createArrayOf("uuid", services.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    var agency = new NamedService.Agency(rows.getString(3), rows.getString(4));
                    names.put(id, new NamedService(id, rows.getString(2), agency));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The directory could not be read", fault);
        }
        return names;
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The directory could not be written", fault);
        }
    }
}
