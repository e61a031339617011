package org.clientpathways.pathway.sight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.disclosure.Disclosures;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.disclosure.Sights;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.merge.Merges;
import org.clientpathways.pathway.rebuild.Quiet;

/** Looks at a client's route for somebody, before anything is told of it or recorded on it. */
@ApplicationScoped
public class SeenRoutes {

    private static final String KEY_WORKER =
            "select exists (select from pathway where client_id in (?, ?) and key_worker = ? and key_worker_agency = ?)";

    private final AgroalDataSource database;
    private final TakenEvents events;
    private final Merges merges;
    private final Disclosures disclosures;
    private final Quiet rebuild;

    SeenRoutes(AgroalDataSource database, TakenEvents events, Merges merges, Disclosures disclosures, Quiet rebuild) {
        this.database = database;
        this.events = events;
        this.merges = merges;
        this.disclosures = disclosures;
        this.rebuild = rebuild;
    }

    /**
     * The client's route as the caller may see it. It is asked elsewhere what that is, so call it outside a transaction.
     *
     * @param through the request, as a template without ids
     * @throws Problem 404 where the client does not exist for the caller's agency, or at all; 503 while it cannot be decided
     *     or routes are being rebuilt
     */
    public SeenRoute of(Caller caller, String through, UUID client) {
        rebuild.refuseWhileUnderWay();
        return look(caller, through, client, client);
    }

    /**
     * The same with the record that goes on for the client's, where it was merged into another and the caller's agency holds
     * both: to all others each stands for itself.
     *
     * @throws Problem as {@link #of}
     */
    public SeenRoute withSurvivor(Caller caller, String through, UUID client) {
        rebuild.refuseWhileUnderWay();
        return look(caller, through, client, merges.survivorOf(client));
    }

    private SeenRoute look(Caller caller, String through, UUID client, UUID living) {
        Set<UUID> records = merges.idsOf(client);
        Set<UUID> asked = new HashSet<>(records);
        asked.add(living);
        Map<UUID, RouteSight> decided = disclosures.askOfAll(caller, through, Map.of(client, asked));
        RouteSight sight = decided.get(client);
        if (sight == null) {
            throw Problem.notFound();
        }
        Sights sights = Sights.of(client, records, decided);
        List<PublishedEvent> known = events.of(sights.each().keySet()).values().stream()
                .flatMap(List::stream)
                .toList();
        boolean merged = !living.equals(client)
                && Sights.of(client, Set.of(living), decided).each().containsKey(living);
        return new SeenRoute(
                client,
                merged ? living : null,
                caller,
                sights,
                known,
                sights.of(known),
                isKeyWorker(caller, client, sight.holder() ? merges.survivorOf(client) : client));
    }

    /** For an agency that holds the record, the key worker of the one it was merged into is the person's. */
    private boolean isKeyWorker(Caller caller, UUID client, UUID survivor) {
        if (!caller.has(Roles.KEY_WORKER)) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KEY_WORKER)) {
            select.setObject(1, client);
            select.setObject(2, survivor);
            select.setString(3, caller.account().toString());
            select.setString(4, caller.agency());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The key worker could not be looked for", fault);
        }
    }
}
