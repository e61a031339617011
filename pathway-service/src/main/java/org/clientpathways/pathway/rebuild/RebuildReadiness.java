package org.clientpathways.pathway.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while routes are being worked out anew. */
@Readiness
@ApplicationScoped
class RebuildReadiness implements HealthCheck {

    private final Quiet rebuild;

    RebuildReadiness(Quiet rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Routes whole")
                .status(!rebuild.isUnderWay())
                .build();
    }
}
