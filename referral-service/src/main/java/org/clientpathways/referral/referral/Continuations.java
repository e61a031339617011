package org.clientpathways.referral.referral;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.event.ReferralCorrected;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.referral.directory.Service;

/**
 * The referrals that continue redirected ones. Whoever redirects is no party to them and need not see all that they say:
 * the database makes and closes them, and tells what the events need.
 */
@ApplicationScoped
class Continuations {

    private static final String SERVICES = "select services_of_chain(?)";
    private static final String CONTINUE = "select * from continue_referral(?, ?, ?, ?)";
    private static final String IS_UNANSWERED = "select is_unanswered(?)";
    private static final String IS_HELD = "select is_held(?)";
    private static final String CLOSE = "select * from close_continuation(?, ?, ?)";
    private static final String IS_CONTINUED = "select is_continued(?)";

    private final AgroalDataSource database;

    Continuations(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A referral that was made.
     *
     * @param event the id of the event that it was sent
     * @param sent null where it is held
     */
    record Made(UUID id, UUID event, ReferralSent sent) {}

    /**
     * A referral that was made by a redirect which was taken back.
     *
     * @param was its status then
     * @param event the id of the event that it was entered in error
     */
    record Closed(UUID event, ReferralStatus was, ReferralCorrected corrected) {}

    /** The services where the client was on the way to this referral, and its own. */
    Set<UUID> services(Referral referral) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SERVICES)) {
            query.setObject(1, referral.id);
            try (ResultSet row = query.executeQuery()) {
                Set<UUID> services = new HashSet<>();
                while (row.next()) {
                    services.add(row.getObject(1, UUID.class));
                }
                return services;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The chain could not be read", fault);
        }
    }

    /**
     * Makes the referral that continues a redirected one.
     *
     * @param permitted what the new agency may see; null to hold it as a draft
     */
    Made make(Referral redirected, Service to, Set<Category> permitted, Instant recordedAt) {
        UUID id = Ids.next();
        UUID event = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement make = connection.prepareStatement(CONTINUE)) {
            make.setObject(1, redirected.id);
            make.setObject(2, id);
            make.setObject(3, permitted == null ? null : Referral.codes(permitted));
            make.setObject(4, event);
            try (ResultSet row = make.executeQuery()) {
                row.next();
                if (permitted == null) {
                    return new Made(id, null, null);
                }
                return new Made(
                        id,
                        event,
                        new ReferralSent(
                                id,
                                redirected.client,
                                to.id(),
                                redirected.referringAgency,
                                to.agency(),
                                Code.of(Need.class, row.getString("need")),
                                Code.of(Urgency.class, row.getString("urgency")),
                                Code.of(LawfulBasis.class, row.getString("lawful_basis")),
                                permitted,
                                redirected.clockStartedAt,
                                redirected.id,
                                recordedAt));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The referral could not be continued", fault);
        }
    }

    /** Closes what a redirect made that was taken back, which nobody answered. */
    Closed close(Referral redirected, ReferralMilestone undone, Instant recordedAt) {
        UUID event = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setObject(1, redirected.id);
            close.setInt(2, undone.sequence());
            close.setObject(3, event);
            try (ResultSet row = close.executeQuery()) {
                row.next();
                return new Closed(
                        event,
                        Code.of(ReferralStatus.class, row.getString("was")),
                        new ReferralCorrected(
                                row.getObject("id", UUID.class),
                                redirected.client,
                                row.getObject("service_id", UUID.class),
                                redirected.referringAgency,
                                row.getString("receiving_agency"),
                                recordedAt));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The referral that a redirect made could not be closed", fault);
        }
    }

    /** Whether nobody answered yet what this redirected referral was continued by. */
    boolean isUnanswered(Referral redirected) {
        return tell(IS_UNANSWERED, redirected);
    }

    /** Whether what this redirected referral was continued by waits for the client's agreement. */
    boolean isHeld(Referral redirected) {
        return tell(IS_HELD, redirected);
    }

    /** Whether the redirect that made this referral still counts; true for one that no redirect made. */
    boolean stands(Referral referral) {
        return tell(IS_CONTINUED, referral);
    }

    private boolean tell(String asked, Referral of) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(asked)) {
            query.setObject(1, of.id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The chain could not be read", fault);
        }
    }
}
