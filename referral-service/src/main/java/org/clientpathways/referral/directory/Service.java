package org.clientpathways.referral.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.hibernate.annotations.BatchSize;

/** What an agency offers, at a place. */
@Entity
public class Service {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agency;

    private String name;

    private String description;

    @Column(name = "minimum_age")
    private Integer minimumAge;

    @Column(name = "maximum_age")
    private Integer maximumAge;

    private String eligibility;

    private Integer capacity;

    @Column(name = "response_days")
    private int responseDays;

    @Column(name = "wait_days")
    private int waitDays;

    private boolean open;

    @ElementCollection
    @CollectionTable(name = "service_need", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "need")
    @BatchSize(size = 100)
    private Set<Need> needs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "service_place", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "place")
    @BatchSize(size = 100)
    private Set<String> places = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "service_staff", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "account")
    @BatchSize(size = 100)
    private Set<UUID> staff = new HashSet<>();

    @Version
    private int version;

    protected Service() {}

    Service(UUID id, String agency, ServiceDetails details) {
        this.id = id;
        this.agency = agency;
        describe(details);
    }

    /** Replaces what the directory says of the service. */
    void describe(ServiceDetails details) {
        name = details.name();
        description = details.description();
        minimumAge = details.minimumAge();
        maximumAge = details.maximumAge();
        eligibility = details.eligibility();
        capacity = details.capacity();
        responseDays = details.targets().responseDays();
        waitDays = details.targets().waitDays();
        open = details.open();
        replace(needs, details.needs());
        replace(places, details.places());
        replace(staff, details.staff());
    }

    private static <T> void replace(Set<T> kept, Set<T> now) {
        kept.retainAll(now);
        kept.addAll(now);
    }

    public UUID id() {
        return id;
    }

    /** Alias of the agency that offers it. */
    public String agency() {
        return agency;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** In whole years; null where there is no least age. */
    public Integer minimumAge() {
        return minimumAge;
    }

    /** In whole years; null where there is no greatest age. */
    public Integer maximumAge() {
        return maximumAge;
    }

    /** Who else is eligible, in words; may be null. */
    public String eligibility() {
        return eligibility;
    }

    /** How many clients it can have at a time; null where unknown. */
    public Integer capacity() {
        return capacity;
    }

    /** Target: days until a referral is answered. */
    public int responseDays() {
        return responseDays;
    }

    /** Target: days from acceptance to the first contact. */
    public int waitDays() {
        return waitDays;
    }

    /** Whether it takes referrals. */
    public boolean open() {
        return open;
    }

    public Set<Need> needs() {
        return Set.copyOf(needs);
    }

    /** Areas or postcode districts it serves; none means everywhere. */
    public Set<String> places() {
        return Set.copyOf(places);
    }

    /** The accounts of those who work for it. */
    public Set<UUID> staff() {
        return Set.copyOf(staff);
    }

    /** Counts the changes; the entity tag is made of it. */
    public int version() {
        return version;
    }
}
