package org.clientpathways.groundwork.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.UnreadableJson;
import org.clientpathways.groundwork.problem.Violations;

/** Reads a body only when the use case asks for it, as where a status is checked before the body. */
@ApplicationScoped
public class RequestBodies {

    private final ObjectMapper mapper;
    private final Validator validator;

    RequestBodies(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The body as the given type; an empty body is an empty object.
     *
     * @throws Problem 400 when it cannot be read or breaks a constraint
     */
    public <T> T read(String body, Class<T> type) {
        T read = parse(body == null || body.isBlank() ? "{}" : body, type);
        Set<ConstraintViolation<T>> broken = validator.validate(read);
        if (!broken.isEmpty()) {
            throw Violations.problem(broken);
        }
        return read;
    }

    private <T> T parse(String body, Class<T> type) {
        try {
            T read = mapper.readValue(body, type);
            if (read == null) {
                throw Problem.badRequest("", "Send one JSON object, as the API's description shows it");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
    }
}
