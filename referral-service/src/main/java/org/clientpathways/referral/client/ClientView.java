package org.clientpathways.referral.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;

/**
 * A client as one agency may see them: what is not permitted is absent.
 *
 * @param mergedInto the client for whom this record stands since the two were merged; absent where it stands for itself
 * @param actions what the caller may do about who the key worker is; told with one client, not in lists
 * @param refused the categories that were not permitted
 */
public record ClientView(
        UUID id,
        String givenName,
        String familyName,
        LocalDate bornOn,
        Sex sex,
        String postcode,
        String phone,
        String email,
        String language,
        Boolean interpreterNeeded,
        Set<AccessNeed> accessNeeds,
        EthnicGroup ethnicGroup,
        List<ExternalId> externalIds,
        String registeredBy,
        Instant registeredAt,
        KeyWorker keyWorker,
        UUID mergedInto,
        List<ClientAction> actions,
        List<Category> refused) {

    /** What a client's record tells; everything else about a client stands in their referrals and agreements. */
    public static final Set<Category> CATEGORIES = Set.of(
            Category.IDENTITY, Category.CONTACT, Category.ACCESS_NEEDS, Category.CHARACTERISTICS, Category.ROUTE);

    /** The client with the permitted categories alone. */
    public static ClientView of(Client client, Set<Category> permitted) {
        return of(client, permitted, null, null);
    }

    /** The same, with the client for whom the record stands, null where it stands for itself, and what may be done. */
    static ClientView of(Client client, Set<Category> permitted, UUID mergedInto, List<ClientAction> actions) {
        boolean identity = permitted.contains(Category.IDENTITY) && client.identity() != null;
        boolean contact = permitted.contains(Category.CONTACT);
        boolean access = permitted.contains(Category.ACCESS_NEEDS);
        boolean characteristics = permitted.contains(Category.CHARACTERISTICS);
        boolean route = permitted.contains(Category.ROUTE);
        return new ClientView(
                client.id(),
                identity ? client.identity().givenName() : null,
                identity ? client.identity().familyName() : null,
                identity ? client.identity().bornOn() : null,
                characteristics ? client.characteristics().sex() : null,
                contact ? client.contact().postcode() : null,
                contact ? client.contact().phone() : null,
                contact ? client.contact().email() : null,
                access ? client.accessNeeds().language() : null,
                access ? client.accessNeeds().interpreterNeeded() : null,
                access ? client.accessNeeds().needs() : null,
                characteristics ? client.characteristics().ethnicGroup() : null,
                identity ? sorted(client.externalIds()) : null,
                route ? client.registeredBy() : null,
                route ? client.registeredAt() : null,
                route ? client.keyWorker() : null,
                mergedInto,
                actions,
                refused(permitted));
    }

    private static List<ExternalId> sorted(Set<ExternalId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(ExternalId::system).thenComparing(ExternalId::value))
                .toList();
    }

    private static List<Category> refused(Set<Category> permitted) {
        Set<Category> refused = EnumSet.copyOf(CATEGORIES);
        refused.removeAll(permitted);
        return List.copyOf(refused);
    }
}
