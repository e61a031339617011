package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Category;

/** A column of categories of information. */
@Converter
public class CategorySet extends CodeSetConverter<Category> {

    CategorySet() {
        super(Category.class);
    }
}
