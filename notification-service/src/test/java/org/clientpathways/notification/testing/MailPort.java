package org.clientpathways.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.clientpathways.local.Ports;

/** Says at which port the service looks for its mail server; a test starts one there, or does not. */
public final class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.mailer.port", Ports.free(1).get(0).toString());
    }

    @Override
    public void stop() {}
}
