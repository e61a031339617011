package org.clientpathways.referral.referral;

import jakarta.persistence.Converter;
import org.clientpathways.groundwork.store.CodeConverter;

/** Keeps a transition as its code. */
@Converter(autoApply = true)
class TransitionConverter extends CodeConverter<Transition> {

    TransitionConverter() {
        super(Transition.class);
    }
}
