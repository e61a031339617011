package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Figures for managers, of pathway-service; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "pathway")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/bottlenecks")
@Produces(MediaType.APPLICATION_JSON)
public interface FiguresApi {

    /** Where days were lost from the one day until the day before the other; null leaves it to the service. */
    @GET
    Bottlenecks bottlenecks(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);
}
