package org.clientpathways.groundwork.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Refuses text that the database could not keep: a NUL, or half a surrogate pair. */
class CleanTextModule extends SimpleModule {

    CleanTextModule() {
        super("clean-text");
        addDeserializer(String.class, new CleanText());
    }

    private static final class CleanText
            extends com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(in, context);
            if (text != null && !isClean(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "text that cannot be kept");
            }
            return text;
        }
    }

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
