package org.clientpathways.frontend.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.clientpathways.frontend.api.ApiProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a journey did not foresee into a page; a form that was sent is kept on it. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Posted posted;
    private final Viewer viewer;
    private final CurrentIdentityAssociation identity;

    Failures(Posted posted, Viewer viewer, CurrentIdentityAssociation identity) {
        this.posted = posted;
        this.viewer = viewer;
        this.identity = identity;
    }

    @ServerExceptionMapper
    Response problem(ApiProblem problem) {
        if (problem.is("idempotency-key-in-use") && posted.isSent()) {
            return KeptForm.stillSaving(posted);
        }
        if (problem.is("no-single-agency")) {
            return ErrorPages.noSingleAgency();
        }
        if (problem.mergedInto().isPresent()) {
            return ErrorPages.merged(problem.mergedInto().get());
        }
        return switch (problem.status()) {
            case 401 -> posted.isSent() ? KeptForm.signInAgain(posted) : ErrorPages.signInAgain();
            case 403 -> ErrorPages.forbidden();
            case 404 -> ErrorPages.notFound();
            case 413 -> ErrorPages.tooMuch();
            default -> unforeseen(problem);
        };
    }

    @ServerExceptionMapper
    Response unreachable(ProcessingException unreachable) {
        LOG.warnf("A service cannot be reached: %s", unreachable.getClass().getSimpleName());
        return posted.isSent() ? KeptForm.tryAgain(503, posted) : ErrorPages.unavailable(503);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return ErrorPages.forbidden();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response signedOut() {
        return posted.isSent() ? KeptForm.signInAgain(posted) : ErrorPages.signInAgain();
    }

    /** No filter has learnt who is looking where there is no page: whoever is signed in has their menu all the same. */
    @ServerExceptionMapper
    Uni<Response> refused(WebApplicationException refused) {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .invoke(viewer::is)
                .map(who -> answer(refused));
    }

    private Response answer(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404, 405 -> ErrorPages.notFound();
            case 403 -> ErrorPages.forbidden();
            case 413 -> ErrorPages.tooMuch();
            case 400, 406, 415 -> ErrorPages.badRequest();
            default -> refused.getResponse().getStatus() < 400 ? refused.getResponse() : fault(refused);
        };
    }

    @ServerExceptionMapper
    Response fault(Throwable fault) {
        LOG.error("A page could not be made", fault);
        return posted.isSent() ? KeptForm.tryAgain(500, posted) : ErrorPages.fault();
    }

    private Response unforeseen(ApiProblem problem) {
        LOG.warnf("A service answered %d %s", problem.status(), problem.name());
        int status = problem.status() == 503 ? 503 : 502;
        return posted.isSent() ? KeptForm.tryAgain(status, posted) : ErrorPages.unavailable(status);
    }
}
