package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.clientpathways.notification.store.Rows;

/** The addresses that a mail server said there is nobody at. */
@ApplicationScoped
public class RefusedAddresses {

    private final Rows rows;
    private final Clock clock;

    RefusedAddresses(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Nothing more is sent there. */
    void add(String address) {
        rows.change("insert into refused_address values (?, ?) on conflict do nothing", address, clock.instant());
    }

    /** Whether nothing is sent there. */
    public boolean has(String address) {
        return !rows.find("select 1 from refused_address where address = ?", row -> 1, address)
                .isEmpty();
    }

    /** It may be tried again. */
    public void forget(String address) {
        rows.change("delete from refused_address where address = ?", address);
    }
}
