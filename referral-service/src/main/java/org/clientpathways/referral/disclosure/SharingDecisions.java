package org.clientpathways.referral.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;

/** The one place where it is decided what an agency may see of a client. */
@ApplicationScoped
public class SharingDecisions {

    /** Row security is told what the reading is for in the same go. */
    private static final String SHARING = """
            select s.* from set_config('pathways.purpose', ?, true) purpose, sharing_of(?) s
            """;

    private final AgroalDataSource database;

    SharingDecisions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * All that decides about these clients, in one query.
     *
     * @param purpose what the rest of the transaction reads them for
     */
    public Sharing of(Collection<UUID> clients, Purpose purpose) {
        Sharing sharing = new Sharing();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SHARING)) {
            query.setString(1, purpose.code());
            query.setObject(2, clients.toArray(UUID[]::new));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sharing.add(
                            row.getObject("client_id", UUID.class),
                            row.getString("registered_by"),
                            Set.copyOf(
                                    Arrays.asList(row.getString("registered_by"), row.getString("key_worker_agency"))),
                            grant(row));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("What was agreed could not be read", fault);
        }
        return sharing;
    }

    /**
     * What an agency may see of a client.
     *
     * @param services the services whose staff is asking; an agreement that names a service covers no one else
     * @param at the moment of the reading
     */
    public Decision decide(
            UUID client, String agency, Set<UUID> services, Purpose purpose, Set<Category> asked, Instant at) {
        return of(List.of(client), purpose).decide(client, agency, services, purpose, asked, at);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String agency = row.getString("agency");
        if (id == null || agency == null) {
            return null;
        }
        UUID service = row.getObject("service_id", UUID.class);
        Set<Category> categories = codes(Category.class, row.getArray("categories"));
        if (row.getString("kind").equals("override")) {
            OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
            return new Grant.Overridden(id, agency, service, categories, until == null ? null : until.toInstant());
        }
        return new Grant.Agreed(
                id,
                agency,
                service,
                codes(Purpose.class, row.getArray("purposes")),
                categories,
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getBoolean("replaced"));
    }

    private static <E extends Enum<E> & Code> Set<E> codes(Class<E> list, Array codes) throws SQLException {
        Set<E> set = EnumSet.noneOf(list);
        for (String code : (String[]) codes.getArray()) {
            set.add(Code.of(list, code));
        }
        return set;
    }
}
