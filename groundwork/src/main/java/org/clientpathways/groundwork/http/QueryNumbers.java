package org.clientpathways.groundwork.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.clientpathways.groundwork.problem.Problem;

/** Refuses a query parameter that is not the whole number it should be with 400; the framework would answer 404. */
@Provider
public class QueryNumbers implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type != Integer.class && type != int.class) {
            return null;
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam parameter) {
                return (ParamConverter<T>) new WholeNumber(parameter.value());
            }
        }
        return null;
    }

    private record WholeNumber(String parameter) implements ParamConverter<Integer> {

        @Override
        public Integer fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw Problem.badRequest(parameter, "Give a whole number");
            }
        }

        @Override
        public String toString(Integer number) {
            return String.valueOf(number);
        }
    }
}
