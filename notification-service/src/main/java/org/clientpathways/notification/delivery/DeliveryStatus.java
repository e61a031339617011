package org.clientpathways.notification.delivery;

import org.clientpathways.contracts.code.Code;

/** How far a delivery has come. */
enum DeliveryStatus implements Code {
    PENDING("Not delivered yet"),
    DELIVERED("The endpoint took it");

    private final String words;

    DeliveryStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
