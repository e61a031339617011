package org.clientpathways.local.demo.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;

/** Draws invented people, no two of the same name. */
final class People {

    private static final Map<Integer, Integer> QUINTILES = Reasons.parts(1, 30, 2, 23, 3, 20, 4, 15, 5, 12);

    private static final Map<Sex, Integer> SEXES =
            Reasons.parts(Sex.FEMALE, 52, Sex.MALE, 45, Sex.OTHER, 1, Sex.NOT_STATED, 2);

    private static final Map<EthnicGroup, Integer> ETHNIC_GROUPS = Reasons.parts(
            EthnicGroup.WHITE_BRITISH, 68,
            EthnicGroup.OTHER_WHITE, 8,
            EthnicGroup.PAKISTANI, 5,
            EthnicGroup.INDIAN, 4,
            EthnicGroup.AFRICAN, 4,
            EthnicGroup.CARIBBEAN, 2,
            EthnicGroup.BANGLADESHI, 2,
            EthnicGroup.WHITE_AND_BLACK_CARIBBEAN, 2,
            EthnicGroup.ARAB, 2,
            EthnicGroup.NOT_STATED, 3);

    private static final Map<String, Integer> LANGUAGES = Reasons.parts(
            "Polish", 4, "Urdu", 3, "Arabic", 3, "Romanian", 2, "Ukrainian", 2, "British Sign Language", 1);

    private final Postcodes postcodes;
    private final LocalDate today;
    private final Set<String> taken = new HashSet<>();

    People(Postcodes postcodes, LocalDate today) {
        this.postcodes = postcodes;
        this.today = today;
    }

    /** Somebody of this age; the number, unlike any other's, makes their phone number. */
    Person draw(int number, int age, Chance chance) {
        Sex sex = chance.weighted(SEXES);
        String given = Names.given(sex, chance);
        String family = Names.family(chance);
        while (!taken.add(given + family)) {
            given = Names.given(sex, chance);
            family = Names.family(chance);
        }
        LocalDate bornOn = today.minusYears(age).minusDays(chance.between(1, 364));
        Home home = postcodes.of(chance.weighted(QUINTILES), chance);
        String email = chance.of(.6) ? email(given, family) : null;
        String language = chance.of(.1) ? chance.weighted(LANGUAGES) : null;
        List<AccessNeed> accessNeeds = chance.of(.15) ? List.of(chance.oneOf(List.of(AccessNeed.values()))) : List.of();
        EthnicGroup ethnicGroup = chance.weighted(ETHNIC_GROUPS);
        return new Person(given, family, bornOn, sex, home, phone(number), email, language, accessNeeds, ethnicGroup);
    }

    /** A mobile number that Ofcom keeps for drama, 07700 900000 to 900999. */
    static String phone(int number) {
        return String.format(Locale.ROOT, "07700 900%03d", number);
    }

    static String email(String given, String family) {
        return (given + "." + family).toLowerCase(Locale.ROOT) + "@example.org";
    }
}
