package org.clientpathways.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The services' databases, each with an owner that migrates and an application role that owns nothing, and the one role that
 * reads every journal.
 */
final class Databases {

    static final List<String> SERVICES = List.of("referral", "pathway", "notification");
    /** Those that publish events. */
    static final List<String> JOURNALS = List.of("referral", "pathway");

    static final String CAPTURE = "journal_capture";

    static final String KEYCLOAK = "keycloak";

    private Databases() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Makes what is missing. */
    static void ensure(int port) {
        try (Connection connection = superuser(port, "postgres");
                Statement statement = connection.createStatement()) {
            role(statement, CAPTURE, "replication");
            for (String service : SERVICES) {
                role(statement, service + "_owner", "replication");
                role(statement, service + "_app", "nobypassrls");
                database(statement, service);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the databases: " + e.getMessage(), e);
        }
        for (String service : SERVICES) {
            giveToOwner(port, service);
        }
    }

    /**
     * Makes Keycloak's role and database where they are missing. Keycloak fills a new database in hundreds of small commits;
     * that they wait for the disk is left out until {@link #keycloakIsFilled}, as a power cut then loses nothing that the
     * next start would not make again.
     */
    static void ensureKeycloak(int port) {
        try (Connection connection = superuser(port, "postgres");
                Statement statement = connection.createStatement()) {
            role(statement, KEYCLOAK, "nobypassrls");
            if (!exists(statement, "select from pg_database where datname = '" + KEYCLOAK + "'")) {
                statement.execute("create database " + KEYCLOAK + " owner " + KEYCLOAK);
                statement.execute("revoke all on database " + KEYCLOAK + " from public");
                statement.execute("alter role " + KEYCLOAK + " set synchronous_commit = off");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make Keycloak's database: " + e.getMessage(), e);
        }
    }

    /** From here on a connection of Keycloak's commits as durably as any other. */
    static void keycloakIsFilled(int port) {
        try (Connection connection = superuser(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + KEYCLOAK + " reset synchronous_commit");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not settle Keycloak's database: " + e.getMessage(), e);
        }
    }

    static Connection superuser(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                url(port, database), Postgres.SUPERUSER, LocalSecrets.of(Postgres.SUPERUSER));
    }

    private static void role(Statement statement, String name, String attribute) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute(
                    "create role " + name + " login " + attribute + " password '" + LocalSecrets.of(name) + "'");
        }
    }

    private static void database(Statement statement, String service) throws SQLException {
        if (!exists(statement, "select from pg_database where datname = '" + service + "'")) {
            statement.execute("create database " + service + " owner " + service + "_owner");
        }
        statement.execute("revoke all on database " + service + " from public");
        statement.execute("grant connect on database " + service + " to " + service + "_app, " + CAPTURE);
    }

    private static void giveToOwner(int port, String service) {
        try (Connection connection = superuser(port, service);
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + service + "_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not hand over database " + service + ": " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
