package org.clientpathways.groundwork.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.clientpathways.contracts.code.Code;

/** Reads and writes every {@link Code} by its code. */
class CodeModule extends SimpleModule {

    CodeModule() {
        super("codes");
        addSerializer(new StdSerializer<>(Code.class) {
            @Override
            public void serialize(Code value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.code());
            }
        });
        setDeserializers(new CodeDeserializers());
    }

    private static final class CodeDeserializers extends SimpleDeserializers implements Deserializers {
        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return Code.class.isAssignableFrom(type) ? new CodeDeserializer(type) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Code.class.isAssignableFrom(type);
        }

        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return null;
        }
    }

    private static final class CodeDeserializer extends JsonDeserializer<Object> {
        private final Class<?> list;

        CodeDeserializer(Class<?> list) {
            this.list = list;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                for (Object value : list.getEnumConstants()) {
                    if (((Code) value).code().equals(in.getText())) {
                        return value;
                    }
                }
            }
            return context.handleWeirdStringValue(list, "", "not a code of the list");
        }
    }
}
