package org.clientpathways.local.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.LaterClients;
import org.clientpathways.local.demo.story.Stories;
import org.clientpathways.local.demo.story.Story;

/**
 * Goes on with the stories of some clients: redirects, signposts, appointments, plans, a handover, a waiting list, somebody whom two agencies know. Each
 * chapter looks what is there before it tells anything, so that a load that was broken off goes on where it stopped.
 */
final class LaterChapters {

    private LaterChapters() {}

    /**
     * Tells all of them, once the stories are there.
     *
     * @param referral referral-service
     * @param pathway pathway-service
     * @throws DemoFailure when something is refused or does not answer
     */
    static void tell(PublicApi referral, PublicApi pathway, Map<DemoService, String> services, PrintStream out) {
        Registrations registrations = new Registrations(referral);
        LocalDate today =
                registrations.keys().stream().map(Stories::toldFrom).findFirst().orElseThrow();
        Map<String, String> clients = new HashMap<>(registrations.clients());
        for (Story story : LaterClients.asOf(today)) {
            StoryLoading loading = new StoryLoading(referral, services, story, registrations.of(story));
            if (registrations.isNew(story)) {
                loading.tell();
            } else {
                loading.goOn();
            }
            clients.put(story.key(), registrations.of(story));
        }
        Scene scene = new Scene(referral, pathway, services, clients, today);
        new RedirectsChapter(scene).tell();
        new SignpostsChapter(scene).tell();
        new WaitingChapter(scene).tell();
        new HandoverChapter(scene).tell();
        new LinkageChapter(scene).tell();
        new AppointmentsChapter(scene).tell();
        new PlansChapter(scene).tell();
        out.println("Demo: redirects, signposts, appointments, plans and a handover are there");
    }
}
