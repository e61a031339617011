package org.clientpathways.groundwork.http;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes code lists in OpenAPI by the codes that are sent; the description is made from their Java names. */
public class CodesInDescription implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null && values.stream().allMatch(CodesInDescription::isJavaName)) {
            schema.setEnumeration(values.stream()
                    .map(value ->
                            (Object) value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        return schema;
    }

    private static boolean isJavaName(Object value) {
        return value instanceof String name && name.matches("[A-Z][A-Z0-9_]*");
    }
}
