package org.clientpathways.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.regex.Pattern;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.notification.mail.MailQueue;
import org.clientpathways.notification.mail.MailSetUp;
import org.clientpathways.notification.mail.Reader;
import org.clientpathways.notification.mail.RefusedAddresses;

/** Where key workers say how they want to be told. */
@ApplicationScoped
class PreferenceDesk {

    /** What can be no address is not tried as one, least of all what would end a line of a mail's head. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"\\p{Cntrl}]{1,255}");

    private final Preferences preferences;
    private final MailSetUp setUp;
    private final MailQueue queue;
    private final RefusedAddresses refused;
    private final Clock clock;

    PreferenceDesk(Preferences preferences, MailSetUp setUp, MailQueue queue, RefusedAddresses refused, Clock clock) {
        this.preferences = preferences;
        this.setUp = setUp;
        this.queue = queue;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * How the caller is told. Their address is noted where it is another than the last time.
     *
     * @param claimed the address that their account has; null where it has none
     */
    PreferenceView read(Caller caller, String claimed) {
        Reader reader = reader(caller);
        String address = address(claimed);
        preferences.move(reader, address);
        return view(preferences.of(reader).orElse(Preference.UNSAID), address);
    }

    /** Keeps how the caller wants to be told; an address that was refused is tried again. */
    @Transactional
    PreferenceView change(Caller caller, String claimed, Preference preference) {
        Reader reader = reader(caller);
        String address = address(claimed);
        preferences.keep(reader, preference, address);
        queue.forget(reader);
        if (preference.mail() == Timing.AT_ONCE) {
            queue.addFor(reader);
        }
        if (address != null) {
            refused.forget(address);
        }
        return view(preference, address);
    }

    private PreferenceView view(Preference preference, String address) {
        return new PreferenceView(
                preference.page(),
                preference.mail(),
                state(address),
                address,
                preference.page() == Timing.DAILY ? Morning.before(clock.instant()) : null);
    }

    private MailState state(String address) {
        if (!setUp.isDone()) {
            return MailState.NOT_SET_UP;
        } else if (address == null) {
            return MailState.NO_ADDRESS;
        }
        return refused.has(address) ? MailState.REFUSED : MailState.READY;
    }

    private static String address(String claimed) {
        return claimed != null && ADDRESS.matcher(claimed).matches() ? claimed : null;
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.account().toString(), caller.agency());
    }
}
