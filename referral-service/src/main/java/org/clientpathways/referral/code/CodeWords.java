package org.clientpathways.referral.code;

import org.clientpathways.contracts.code.Code;

/** A code and the words a person reads for it. */
public record CodeWords(String code, String words) {

    static CodeWords of(Code code) {
        return new CodeWords(code.code(), code.words());
    }
}
