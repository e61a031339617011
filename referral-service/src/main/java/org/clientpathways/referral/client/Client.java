package org.clientpathways.referral.client;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.hibernate.annotations.BatchSize;

/** A person who uses services. What is known of them stands in one table a category of information. */
@Entity
@SecondaryTable(name = Client.HOLDING, pkJoinColumns = @PrimaryKeyJoinColumn(name = "client_id"))
@SecondaryTable(name = Client.IDENTITY, pkJoinColumns = @PrimaryKeyJoinColumn(name = "client_id"))
@SecondaryTable(name = Client.CONTACT, pkJoinColumns = @PrimaryKeyJoinColumn(name = "client_id"))
@SecondaryTable(name = Client.ACCESS_NEEDS, pkJoinColumns = @PrimaryKeyJoinColumn(name = "client_id"))
@SecondaryTable(name = Client.CHARACTERISTICS, pkJoinColumns = @PrimaryKeyJoinColumn(name = "client_id"))
public class Client {

    static final String HOLDING = "client_holding";
    static final String IDENTITY = "client_identity";
    static final String CONTACT = "client_contact";
    static final String ACCESS_NEEDS = "client_access_needs";
    static final String CHARACTERISTICS = "client_characteristics";

    @Id
    private UUID id;

    @Column(table = HOLDING, name = "registered_by", updatable = false)
    private String registeredBy;

    @Column(table = HOLDING, name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Embedded
    private KeyWorker keyWorker;

    @Embedded
    private Identity identity;

    @Embedded
    private Contact contact;

    @Embedded
    private AccessNeeds accessNeeds;

    @Embedded
    private Characteristics characteristics;

    @ElementCollection
    @CollectionTable(name = "client_external_id", joinColumns = @JoinColumn(name = "client_id"))
    @BatchSize(size = 100)
    private Set<ExternalId> externalIds = new HashSet<>();

    @Version
    private int version;

    protected Client() {}

    /** A client whom the caller registers, and whose key worker they become. */
    Client(UUID id, Caller caller, Instant registeredAt, ClientDetails details) {
        this.id = id;
        this.registeredBy = caller.agency();
        this.registeredAt = registeredAt;
        this.keyWorker = KeyWorker.of(caller);
        describe(details);
    }

    /** Replaces what is known of the client. */
    void describe(ClientDetails details) {
        identity = details.identity();
        contact = unlessEmpty(details.contact(), Contact.UNKNOWN);
        accessNeeds = unlessEmpty(details.access(), AccessNeeds.UNKNOWN);
        characteristics = unlessEmpty(details.characteristics(), Characteristics.UNKNOWN);
        if (!externalIds.equals(details.ids())) {
            externalIds.clear();
            externalIds.addAll(details.ids());
        }
    }

    /** A category of which nothing is known has no row. */
    private static <T> T unlessEmpty(T known, T empty) {
        return known.equals(empty) ? null : known;
    }

    public UUID id() {
        return id;
    }

    /** Alias of the agency that registered the client; null where the route may not be seen, as the next two. */
    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public KeyWorker keyWorker() {
        return keyWorker;
    }

    /** Null where it may not be seen. */
    public Identity identity() {
        return identity;
    }

    /** Never null; its parts are where unknown. */
    public Contact contact() {
        return Objects.requireNonNullElse(contact, Contact.UNKNOWN);
    }

    /** Never null; its parts are where unknown. */
    public AccessNeeds accessNeeds() {
        return Objects.requireNonNullElse(accessNeeds, AccessNeeds.UNKNOWN);
    }

    /** Never null; its parts are where unknown. */
    public Characteristics characteristics() {
        return Objects.requireNonNullElse(characteristics, Characteristics.UNKNOWN);
    }

    public Set<ExternalId> externalIds() {
        return Set.copyOf(externalIds);
    }

    /** Counts the changes; the entity tag is made of it. */
    public int version() {
        return version;
    }
}
