package org.clientpathways.referral.linkage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.LikenessSearch.Elsewhere;

/** The pairs of clients of different agencies that were found alike. */
@ApplicationScoped
class Linkages implements PanacheRepositoryBase<Linkage, UUID> {

    /** A pair that nobody has judged yet is told as it looks now. */
    private static final String KEEP = """
            insert into linkage as l (id, a, a_agency, b, b_agency, score, reasons, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (a, b) do update set score = excluded.score, reasons = excluded.reasons
             where l.a_same is null and l.b_same is null
            """;

    private static final String SAME = "select client_id, agency from same_elsewhere(?)";

    private final AgroalDataSource database;

    Linkages(AgroalDataSource database) {
        this.database = database;
    }

    /** Up to {@code most} of an agency's, the likeliest first. */
    List<Linkage> of(String agency, LinkageStatus status, Cursor after, int most) {
        Parameters values = Parameters.with("agency", agency).and("status", status.code());
        String beyond = "";
        if (after != null) {
            beyond = " and (score < :score or score = :score and id > :id)";
            values.and("score", (int) after.number(0)).and("id", after.id(1));
        }
        return find(
                        "(aAgency = :agency or bAgency = :agency) and status = :status" + beyond
                                + " order by score desc, id",
                        values)
                .page(0, most)
                .list();
    }

    /** Keeps a pair, once, whichever of the two was looked at first. */
    void keep(Client client, Elsewhere other, Instant now) {
        boolean first = client.id().toString().compareTo(other.client().toString()) < 0;
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, Ids.next());
            keep.setObject(2, first ? client.id() : other.client());
            keep.setString(3, first ? client.registeredBy() : other.agency());
            keep.setObject(4, first ? other.client() : client.id());
            keep.setString(5, first ? other.agency() : client.registeredBy());
            keep.setInt(6, other.likeness().score(client.identity().bornOn()));
            keep.setObject(
                    7,
                    other.likeness().reasons(client.identity().bornOn()).stream()
                            .map(Code::code)
                            .toArray(String[]::new));
            keep.setObject(8, now.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("A likely pair could not be kept", fault);
        }
    }

    /** Clients of other agencies that both sides know to be one of these, and whose route may be seen; with the agency. */
    Map<UUID, String> sameAs(Collection<UUID> clients) {
        Map<UUID, String> same = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SAME)) {
            query.setObject(1, clients.toArray(UUID[]::new));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    same.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The pairs could not be read", fault);
        }
        return same;
    }
}
