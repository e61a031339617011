package org.clientpathways.referral.store;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.clientpathways.contracts.code.Code;

/** Keeps a set of codes in a {@code text[]} column, in the order of their list; one small subclass a list. */
public abstract class CodeSetConverter<E extends Enum<E> & Code> implements AttributeConverter<Set<E>, String[]> {

    private final Class<E> list;

    protected CodeSetConverter(Class<E> list) {
        this.list = list;
    }

    @Override
    public String[] convertToDatabaseColumn(Set<E> values) {
        return values == null
                ? null
                : new TreeSet<>(values).stream().map(Code::code).toArray(String[]::new);
    }

    @Override
    public Set<E> convertToEntityAttribute(String[] codes) {
        if (codes == null) {
            return null;
        }
        Set<E> values = new LinkedHashSet<>();
        Arrays.stream(codes).map(code -> Code.of(list, code)).forEach(values::add);
        return Collections.unmodifiableSet(values);
    }
}
