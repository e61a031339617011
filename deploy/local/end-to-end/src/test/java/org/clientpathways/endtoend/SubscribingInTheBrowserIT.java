package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agency's administrator has its own system sent events, in the pages, from the first page to the end of it. */
@WithTheWholeSystem
class SubscribingInTheBrowserIT {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anAdministratorHasTheAgencysSystemSentEvents() throws Exception {
        try (PartnersSystem system = PartnersSystem.start();
                Visitor administrator = chromium.visitor(true)) {
            new SubscribingWalk(administrator, system, Visitor::sees).walk();
        }
    }

    @Test
    void soTheyDoWithoutScript() throws Exception {
        try (PartnersSystem system = PartnersSystem.start();
                Visitor administrator = chromium.visitor(false)) {
            new SubscribingWalk(administrator, system, (visitor, heading, picture) -> visitor.sees(heading)).walk();
        }
    }

    @Test
    void whoWorksWithClientsDoesNotLookAfterSubscriptions() {
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Line.KEY_WORKER);
            keyWorker.isNotOffered("Subscriptions");
            assertThat(keyWorker.fetches("/subscriptions").status()).isEqualTo(403);
            assertThat(keyWorker.fetches("/subscriptions/new").status()).isEqualTo(403);
        }
    }
}
