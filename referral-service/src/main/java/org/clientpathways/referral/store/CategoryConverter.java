package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class CategoryConverter extends CodeConverter<Category> {

    CategoryConverter() {
        super(Category.class);
    }
}
