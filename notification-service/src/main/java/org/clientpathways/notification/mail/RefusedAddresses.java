package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.clientpathways.notification.store.Statements;

/** The addresses that a mail server said there is nobody at. */
@ApplicationScoped
public class RefusedAddresses {

    private final Statements statements;
    private final Clock clock;

    RefusedAddresses(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Nothing more is sent there. */
    void add(String address) {
        statements.change("insert into refused_address values (?, ?) on conflict do nothing", address, clock.instant());
    }

    /** Whether nothing is sent there. */
    public boolean has(String address) {
        return !statements
                .find("select 1 from refused_address where address = ?", row -> 1, address)
                .isEmpty();
    }

    /** It may be tried again. */
    public void forget(String address) {
        statements.change("delete from refused_address where address = ?", address);
    }
}
