package org.clientpathways.frontend.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads what a service says went wrong. */
public class ApiProblemReader implements ResponseExceptionMapper<ApiProblem> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public ApiProblem toThrowable(Response response) {
        JsonNode body = body(response);
        String type = body.path("type").asText("");
        return new ApiProblem(response.getStatus(), type.substring(type.lastIndexOf('/') + 1), body);
    }

    private static JsonNode body(Response response) {
        try {
            String text = response.hasEntity() ? response.readEntity(String.class) : "";
            JsonNode body = text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException | ProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
