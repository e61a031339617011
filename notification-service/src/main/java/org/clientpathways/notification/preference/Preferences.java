package org.clientpathways.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.mail.Reader;
import org.clientpathways.notification.store.Rows;

/** What key workers said of how they want to be told. */
@ApplicationScoped
class Preferences {

    private static final String OF = "select page, mail from alert_preference where (account, agency) = (?, ?)";

    private static final String KEEP = """
            insert into alert_preference as p (account, agency, page, mail, address, mail_since)
            select ?, ?, ?, w.mail, case when w.mail <> 'none' then ? end, case when w.mail <> 'none' then now() end
              from (values (?)) w (mail)
            on conflict (account, agency) do update
               set page = excluded.page, mail = excluded.mail, address = excluded.address,
                   mail_since = case when excluded.mail <> 'none' then coalesce(p.mail_since, excluded.mail_since) end
            """;

    private static final String MOVE = "update alert_preference set address = ?"
            + " where (account, agency) = (?, ?) and mail <> 'none' and address is distinct from ?";

    private final Rows rows;

    Preferences(Rows rows) {
        this.rows = rows;
    }

    /** Empty where they never said. */
    Optional<Preference> of(Reader reader) {
        return rows
                .find(
                        OF,
                        row -> new Preference(
                                Code.of(Timing.class, row.getString(1)), Code.of(Timing.class, row.getString(2))),
                        reader.account(),
                        reader.agency())
                .stream()
                .findFirst();
    }

    /** The address is kept only of who wants mails. */
    void keep(Reader reader, Preference preference, String address) {
        rows.change(
                KEEP,
                reader.account(),
                reader.agency(),
                preference.page().code(),
                address,
                preference.mail().code());
    }

    /** Whoever wants mails has this address now. */
    void move(Reader reader, String address) {
        rows.change(MOVE, address, reader.account(), reader.agency(), address);
    }
}
