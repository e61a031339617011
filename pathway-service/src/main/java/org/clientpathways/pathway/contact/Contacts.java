package org.clientpathways.pathway.contact;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.groundwork.access.Caller;

/** The appointments: each is written once, and what became of it once. */
@ApplicationScoped
class Contacts {

    private static final String SELECT = """
            select c.id, c.client_id, c.referral_id, c.service_id, c.agency, c.appointment_at, c.kind,
                   coalesce(o.status, 'offered'), o.missed_by, o.cancelled_by, coalesce(o.recorded_at, c.recorded_at)
              from contact c left join contact_outcome o on o.contact_id = c.id
            """;

    private static final String OFFER = """
            insert into contact (id, client_id, referral_id, service_id, agency, appointment_at, kind,
                                 recorded_by, recorded_for, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OUTCOME = """
            insert into contact_outcome (contact_id, appointment_at, status, missed_by, cancelled_by,
                                         recorded_by, recorded_for, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;

    Contacts(AgroalDataSource database) {
        this.database = database;
    }

    /** The appointment of this id. */
    Optional<Contact> find(UUID id) {
        return read(SELECT + " where c.id = ?", id).stream().findFirst();
    }

    /** The appointments of these referrals, by their times. */
    List<Contact> of(Collection<UUID> referrals) {
        return read(SELECT + " where c.referral_id = any(?::uuid[]) order by c.appointment_at, c.id", (Object)
                referrals.toArray(UUID[]::new));
    }

    /** Writes an appointment, and with it what became of it. */
    void add(Contact contact, Caller by) {
        write(
                OFFER,
                contact.id(),
                contact.clientId(),
                contact.referralId(),
                contact.serviceId(),
                contact.agency(),
                utc(contact.appointmentAt()),
                contact.kind().code(),
                by.account(),
                by.agency(),
                utc(contact.recordedAt()));
        if (contact.status() != ContactStatus.OFFERED) {
            settle(contact, by);
        }
    }

    /** Writes what became of an appointment. */
    void settle(Contact contact, Caller by) {
        write(
                OUTCOME,
                contact.id(),
                utc(contact.appointmentAt()),
                contact.status().code(),
                text(contact.missedBy()),
                text(contact.cancelledBy()),
                by.account(),
                by.agency(),
                utc(contact.recordedAt()));
    }

    private List<Contact> read(String sql, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            List<Contact> contacts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contacts.add(contact(row));
                }
            }
            return contacts;
        } catch (SQLException fault) {
            throw new IllegalStateException("The appointments could not be read", fault);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The appointment could not be written", fault);
        }
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Code.of(ContactKind.class, row.getString(7)),
                Code.of(ContactStatus.class, row.getString(8)),
                who(row.getString(9)),
                who(row.getString(10)),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private static DecidedBy who(String code) {
        return code == null ? null : Code.of(DecidedBy.class, code);
    }

    private static String text(Code code) {
        return code == null ? null : code.code();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
