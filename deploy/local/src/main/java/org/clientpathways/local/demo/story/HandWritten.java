package org.clientpathways.local.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.contracts.code.Urgency;

/** What stories that are written by hand are made of: people, of {@code keyworker} where nobody else is named, and days before today. */
abstract class HandWritten {

    final LocalDate today;
    private final Postcodes postcodes = Postcodes.read();
    private final Chance timeOfDay;

    /** @param hand the same gives the same times of day */
    HandWritten(LocalDate today, int hand) {
        this.today = today;
        this.timeOfDay = new Chance(hand, hand);
    }

    final Story story(Person person, List<Category> agreed, LoggedReferral... referrals) {
        return story(person.familyName().toLowerCase(Locale.ROOT), person, Account.KEYWORKER, agreed, referrals);
    }

    final Story story(
            String which, Person person, Account keyWorker, List<Category> agreed, LoggedReferral... referrals) {
        return new Story(Stories.key(today, which), person, keyWorker, agreed, false, List.of(referrals));
    }

    final LoggedReferral referral(DemoService service, String reason, int daysAgo, Milestone... milestones) {
        return new LoggedReferral(
                service,
                service.needs().get(0),
                reason,
                Urgency.ROUTINE,
                Agreed.share(Agreed.MOST),
                ago(daysAgo),
                List.of(milestones));
    }

    final Person person(
            String given,
            String family,
            int year,
            Sex sex,
            String area,
            int quintile,
            int phone,
            String language,
            List<AccessNeed> accessNeeds) {
        return new Person(
                given,
                family,
                LocalDate.of(year, 5, 14),
                sex,
                postcodes.in(area, quintile),
                People.phone(phone),
                People.email(given, family),
                language,
                accessNeeds,
                EthnicGroup.WHITE_BRITISH);
    }

    final Instant ago(int days) {
        return WorkingHours.on(today.minusDays(days), timeOfDay);
    }
}
