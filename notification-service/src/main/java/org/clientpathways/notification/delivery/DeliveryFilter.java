package org.clientpathways.notification.delivery;

import org.clientpathways.contracts.code.Code;

/** Which deliveries are listed. */
enum DeliveryFilter implements Code {
    PENDING("Not delivered yet"),
    DELIVERED("The endpoint took it"),
    FAILING("Not delivered yet, and an attempt failed");

    private final String words;

    DeliveryFilter(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
