package org.clientpathways.referral.disclosure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.World;

/** Clients with whatever agreements and overrides, written straight into the database. */
final class AnyGrants {

    /** What is asked as: an account of an agency that is staff of some of its services. */
    record Asker(String agency, UUID account) {}

    private static final Duration LAPSE = Duration.ofHours(72);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final String holder = World.agency();
    private final String first = World.agency();
    private final String second = World.agency();
    private final UUID ofOne = UUID.randomUUID();
    private final UUID ofTwo = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final List<Recipient> recipients = List.of(
            new Recipient(first, null),
            new Recipient(first, World.service(first, ofOne, ofTwo)),
            new Recipient(first, World.service(first, ofTwo)),
            new Recipient(second, null),
            new Recipient(second, World.service(second, elsewhere)));
    private final Random random;

    private record Recipient(String agency, UUID service) {}

    AnyGrants(Random random) {
        this.random = random;
    }

    List<Asker> askers() {
        return List.of(
                new Asker(holder, UUID.randomUUID()),
                new Asker(first, UUID.randomUUID()),
                new Asker(first, ofOne),
                new Asker(first, ofTwo),
                new Asker(second, elsewhere),
                // Staff of another agency's service.
                new Asker(second, ofOne));
    }

    /** A moment near a day's beginning or end in London, in winter or summer. */
    Instant anyMoment() {
        LocalDate day = LocalDate.parse(random.nextBoolean() ? "2026-03-30" : "2026-03-29");
        Instant midnight = day.atStartOfDay(Clocks.LONDON).toInstant();
        return oneOf(midnight, midnight.minus(MOMENT), midnight.plus(Duration.ofHours(14)), midnight.plusSeconds(3599));
    }

    /** A client to whose sharing at a moment anything may have been granted. */
    UUID client(Instant at) throws SQLException {
        UUID client = Ids.next();
        try (Connection owner = Owner.connect()) {
            owner.setAutoCommit(false);
            run(owner, "insert into client (id) values (?)", client);
            run(
                    owner,
                    "insert into client_holding values (?, ?, ?, ?, 'Test Worker', ?)",
                    client,
                    oneOf(holder, holder, holder, first),
                    utc(at),
                    UUID.randomUUID(),
                    oneOf(holder, holder, holder, second));
            for (int i = random.nextInt(5); i > 0; i--) {
                agreement(owner, client, at);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                override(owner, client, at);
            }
            owner.commit();
        }
        return client;
    }

    private void agreement(Connection owner, UUID client, Instant at) throws SQLException {
        UUID id = Ids.next();
        LocalDate today = LocalDate.ofInstant(at, Clocks.LONDON);
        LocalDate from = today.plusDays(random.nextInt(4) - 2L);
        LocalDate until = oneOf(null, from, from.plusDays(1), from.plusDays(30));
        String state = oneOf("given", "given", "given", "withdrawn", "replaced");
        OffsetDateTime ended = utc(oneOf(at, at.minusSeconds(60), at.plusSeconds(60)));
        run(
                owner,
                """
                insert into agreement (id, client_id, purposes, categories, from_day, until_day, given_how, given_by,
                                       recorded_by, recorded_account, recorded_at, withdrawn_at, withdrawn_by, replaced_at)
                values (?, ?, ?::text[], ?::text[], ?, ?, 'spoken', 'client', ?, ?, ?, ?, ?, ?)
                """,
                id,
                client,
                some(Purpose.values()),
                some(Category.values()),
                from,
                until,
                holder,
                UUID.randomUUID(),
                utc(at.minus(Duration.ofDays(9))),
                state.equals("withdrawn") ? ended : null,
                state.equals("withdrawn") ? holder : null,
                state.equals("replaced") ? ended : null);
        List<Recipient> named = new ArrayList<>(recipients);
        Collections.shuffle(named, random);
        for (int place = random.nextInt(3); place >= 0; place--) {
            boolean stopped = random.nextInt(4) == 0;
            run(
                    owner,
                    "insert into agreement_recipient values (?, ?, ?, ?, ?, ?, null)",
                    id,
                    place,
                    named.get(place).agency(),
                    named.get(place).service(),
                    stopped ? ended : null,
                    stopped ? holder : null);
        }
    }

    private void override(Connection owner, UUID client, Instant at) throws SQLException {
        Recipient recipient = oneOf(recipients.toArray(Recipient[]::new));
        Instant recorded = at.minus(oneOf(Duration.ZERO, LAPSE, LAPSE.minus(MOMENT), LAPSE.plusHours(30)));
        boolean approved = random.nextBoolean();
        boolean ended = random.nextInt(3) == 0;
        run(
                owner,
                """
                insert into override (id, client_id, agency, service_id, categories, ground, harm, decided_by, client_told,
                                      review_on, recorded_by, recorded_account, recorded_by_name, recorded_at, lapses_at,
                                      approved_at, approved_account, approved_by_name, ended_at, ended_account)
                values (?, ?, ?, ?, ?::text[], 'serious-harm', 'Harm', 'Head', true, '2030-01-01', ?, ?, 'Worker', ?, ?,
                        ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                client,
                recipient.agency(),
                recipient.service(),
                some(Category.values()),
                holder,
                UUID.randomUUID(),
                utc(recorded),
                utc(recorded.plus(LAPSE)),
                approved ? utc(recorded) : null,
                approved ? UUID.randomUUID() : null,
                approved ? "Officer" : null,
                ended ? utc(oneOf(recorded, recorded.plusSeconds(7), at.plusSeconds(60))) : null,
                ended ? UUID.randomUUID() : null);
    }

    /** Some of these codes, at least one, as PostgreSQL writes an array. */
    private String some(Code[] codes) {
        List<String> all = new ArrayList<>(Arrays.stream(codes).map(Code::code).toList());
        Collections.shuffle(all, random);
        return "{" + String.join(",", all.subList(0, 1 + random.nextInt(all.size()))) + "}";
    }

    @SafeVarargs
    private <T> T oneOf(T... them) {
        return them[random.nextInt(them.length)];
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
