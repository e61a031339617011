package org.clientpathways.local.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;

/**
 * An invented person.
 *
 * @param givenName given name
 * @param familyName family name
 * @param bornOn date of birth
 * @param sex sex
 * @param home where they live
 * @param phone from the numbers that Ofcom keeps for drama (07700 900000 to 900999)
 * @param email at example.org; none for some
 * @param language the language they speak best where it is not English; else none
 * @param accessNeeds what they need so that they can use a service
 * @param ethnicGroup ethnic group
 */
public record Person(
        String givenName,
        String familyName,
        LocalDate bornOn,
        Sex sex,
        Home home,
        String phone,
        String email,
        String language,
        List<AccessNeed> accessNeeds,
        EthnicGroup ethnicGroup) {}
