package org.clientpathways.groundwork.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clientpathways.groundwork.problem.HttpProblems;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says that it is too large with a problem; the server itself would answer 413 and not a word. */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check. */
    private static final int PRIORITY = 100;

    private static final int TOO_LARGE = 413;

    private final long most;
    private final ObjectMapper mapper;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper mapper) {
        this.most = most.asLongValue();
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (length(request) <= most) {
            request.next();
            return;
        }
        Problem problem = HttpProblems.of(TOO_LARGE);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE)
                // What it goes on sending is not read.
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(json(problem));
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException tooLongForANumber) {
            return Long.MAX_VALUE;
        }
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem.body());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
