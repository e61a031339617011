package org.clientpathways.referral.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.http.RequestName;

/**
 * Logs what of clients' information goes to an agency other than the one that recorded it, in the transaction that decided
 * it: an answer that is not logged is not given.
 */
@ApplicationScoped
public class DisclosureLog {

    private static final String INSERT = """
            insert into disclosure (client_id, agency, account, purpose, categories, bases, through)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final RequestName request;

    DisclosureLog(AgroalDataSource database, RequestName request) {
        this.database = database;
        this.request = request;
    }

    /**
     * Logs what one answer tells an account of an agency.
     *
     * @param told each client with what is told of them and what that stands on; what the agency wrote itself is left out
     * @param sharing from which it was decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            String agency, UUID account, Purpose purpose, Sharing sharing, Map<UUID, Map<Category, Basis>> told) {
        Map<UUID, Map<Category, Basis>> disclosed = new TreeMap<>(told);
        disclosed.replaceAll((client, bases) -> sharing.withoutOwnWriting(client, agency, bases));
        disclosed.values().removeIf(Map::isEmpty);
        if (disclosed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<UUID, Map<Category, Basis>> one : disclosed.entrySet()) {
                insert.setObject(1, one.getKey());
                insert.setString(2, agency);
                insert.setObject(3, account);
                insert.setString(4, purpose.code());
                insert.setArray(
                        5,
                        texts(
                                connection,
                                one.getValue().keySet().stream().map(Code::code).toList()));
                insert.setArray(
                        6,
                        texts(
                                connection,
                                one.getValue().values().stream()
                                        .map(Basis::text)
                                        .toList()));
                insert.setString(7, request.get());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The disclosure could not be logged", fault);
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
