package org.clientpathways.referral.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.referral.deprivation.Postcode;

/**
 * What a worker writes about a client. Text is kept as typed, but for spaces around it and doubled within it.
 *
 * @param postcode kept as typed with a space before its last three characters
 * @param language spoken best
 * @param acceptDuplicates when registering: the clients, very like this one, who are known to be somebody else
 */
public record ClientDetails(
        @NotBlank(message = "Give the given name")
        @Size(max = 200, message = "Give the given name in at most 200 characters")
        @Pattern(regexp = Tidy.ONE_LINE, message = Tidy.ONE_LINE_MESSAGE)
        String givenName,

        @NotBlank(message = "Give the family name")
        @Size(max = 200, message = "Give the family name in at most 200 characters")
        @Pattern(regexp = Tidy.ONE_LINE, message = Tidy.ONE_LINE_MESSAGE)
        String familyName,

        @NotNull(message = "Give the date of birth") LocalDate bornOn,
        Sex sex,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,14}", message = "Give a postcode such as LK1 2AB")
        String postcode,

        @Pattern(
                regexp = "[0-9+(][0-9 ()./+-]{2,39}( ?(ext|x)\\.? ?[0-9]{1,8})?",
                message = "Give a phone number in digits, such as 01632 960 123")
        String phone,

        @Size(max = 320, message = "Give the email address in at most 320 characters")
        @Pattern(
                regexp = "[^\\s@<>\\p{Cntrl}]{1,64}@[^\\s@<>\\p{Cntrl}]{1,255}",
                message = "Give an email address such as name@example.org")
        String email,

        @Size(max = 100, message = "Give the language in at most 100 characters")
        @Pattern(regexp = Tidy.ONE_LINE, message = Tidy.ONE_LINE_MESSAGE)
        String language,

        Boolean interpreterNeeded,
        Set<@NotNull(message = "Leave out what is empty") AccessNeed> accessNeeds,
        EthnicGroup ethnicGroup,

        @Size(max = 20, message = "Give at most 20 ids of other systems")
        List<@Valid @NotNull(message = "Leave out what is empty") ExternalId> externalIds,

        @Size(max = 1000, message = "Give at most 1,000 ids")
        Set<@NotNull(message = "Leave out what is empty") UUID> acceptDuplicates) {

    public ClientDetails {
        givenName = Tidy.spaces(givenName);
        familyName = Tidy.spaces(familyName);
        postcode = Postcode.tidy(postcode);
        phone = Tidy.orNull(phone);
        email = Tidy.orNull(email);
        language = Tidy.orNull(language);
    }

    /** What is known of a client now. */
    static ClientDetails of(Client client) {
        return new ClientDetails(
                client.identity().givenName(),
                client.identity().familyName(),
                client.identity().bornOn(),
                client.characteristics().sex(),
                client.contact().postcode(),
                client.contact().phone(),
                client.contact().email(),
                client.accessNeeds().language(),
                client.accessNeeds().interpreterNeeded(),
                client.accessNeeds().needs(),
                client.characteristics().ethnicGroup(),
                List.copyOf(client.externalIds()),
                null);
    }

    /** The likely duplicates that the worker knows to be somebody else. */
    Set<UUID> accepted() {
        return Objects.requireNonNullElse(acceptDuplicates, Set.of());
    }

    Identity identity() {
        return new Identity(givenName, familyName, bornOn);
    }

    Contact contact() {
        return new Contact(postcode, phone, email);
    }

    AccessNeeds access() {
        return new AccessNeeds(language, interpreterNeeded, Objects.requireNonNullElse(accessNeeds, Set.of()));
    }

    Characteristics characteristics() {
        return new Characteristics(sex, ethnicGroup);
    }

    Set<ExternalId> ids() {
        return externalIds == null ? Set.of() : Set.copyOf(externalIds);
    }
}
