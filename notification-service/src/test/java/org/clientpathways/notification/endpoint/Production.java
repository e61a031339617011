package org.clientpathways.notification.endpoint;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service as it runs anywhere but on a developer's machine. */
public final class Production implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Profile.class));
    }

    /** Comes after the parts, which say that all is local. */
    public static final class Profile implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("PATHWAYS_PROFILE", "production");
        }

        @Override
        public void stop() {
            // nothing was started
        }

        @Override
        public int order() {
            return 100;
        }
    }
}
