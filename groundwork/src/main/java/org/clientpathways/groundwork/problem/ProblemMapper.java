package org.clientpathways.groundwork.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers everything that goes wrong as {@code application/problem+json} (RFC 9457). */
public class ProblemMapper {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .entity(problem.body());
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        return problem(Violations.problem(invalid));
    }

    /** Named by its subclass too, as the framework has a mapper of its own for that one. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException unreadable) {
        return problem(UnreadableJson.problem(unreadable));
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response notAuthenticated() {
        return problem(new Problem(
                401, "not-authenticated", "Not signed in", "Send a valid access token in the Authorization header."));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return problem(Problem.forbidden());
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (refused.getCause() instanceof Problem told) {
            return problem(told);
        }
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(refused);
        }
        return problem(HttpProblems.of(status));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable fault) {
        if (DatabaseAway.is(fault)) {
            LOG.warnf(
                    "A request could not be answered, as the database is away or gave it up: %s",
                    fault.getClass().getSimpleName());
            return problem(new Problem(
                    503,
                    "database-away",
                    "Not available just now",
                    "Wait a moment. Repeat a POST under the same Idempotency-Key; before you repeat any other change,"
                            + " look whether it was made."));
        }
        LOG.error("A request could not be answered", fault);
        return problem(new Problem(
                500,
                "fault",
                "Something went wrong here",
                "Nothing was changed. Try again; if it stays, tell the operator."));
    }
}
