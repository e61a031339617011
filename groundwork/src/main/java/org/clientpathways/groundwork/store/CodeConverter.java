package org.clientpathways.groundwork.store;

import jakarta.persistence.AttributeConverter;
import org.clientpathways.contracts.code.Code;

/** Keeps a code in a column as its code; one small subclass a list. */
public abstract class CodeConverter<E extends Enum<E> & Code> implements AttributeConverter<E, String> {

    private final Class<E> list;

    protected CodeConverter(Class<E> list) {
        this.list = list;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return value == null ? null : value.code();
    }

    @Override
    public E convertToEntityAttribute(String code) {
        return code == null ? null : Code.of(list, code);
    }
}
