package org.clientpathways.referral.signpost;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.event.SignpostGiven;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.directory.Service;

/** A client was told about a service and makes contact themselves; the service learns nothing of it. */
@Entity
public class Signpost {

    @Id
    UUID id;

    @Column(name = "client_id", updatable = false)
    UUID client;

    @Column(name = "service_id", updatable = false)
    UUID service;

    @Column(name = "service_agency", updatable = false)
    String serviceAgency;

    @Column(updatable = false)
    String agency;

    @Column(name = "given_by", updatable = false)
    UUID givenBy;

    @Column(name = "given_by_name", updatable = false)
    String givenByName;

    @Column(name = "given_at", updatable = false)
    Instant givenAt;

    @Column(updatable = false)
    Need need;

    @Column(updatable = false)
    String note;

    /** Who follows it up: the client's key worker, as the database keeps it. */
    @Column(name = "key_worker", insertable = false, updatable = false)
    UUID keyWorker;

    @Column(name = "key_worker_agency", insertable = false, updatable = false)
    String keyWorkerAgency;

    /** The number of the last follow-up; null before the first. */
    @Column(name = "follow_up")
    Integer followUp;

    /** What the last follow-up found. */
    SignpostResult result;

    /** Why the client could not; null unless that is what it found. */
    SignpostObstacle obstacle;

    /** When to ask the client; null once it is known what became of it. */
    @Column(name = "follow_up_on")
    LocalDate followUpOn;

    @Version
    int version;

    protected Signpost() {}

    Signpost(NewSignpost request, Service service, LocalDate followUpOn, Caller by, Instant now) {
        id = Ids.next();
        client = request.clientId();
        this.service = service.id();
        serviceAgency = service.agency();
        agency = by.agency();
        givenBy = by.account();
        givenByName = by.name();
        givenAt = now;
        need = request.need();
        note = blankAsNull(request.note());
        this.followUpOn = followUpOn;
    }

    SignpostStatus status() {
        return followUpOn == null ? SignpostStatus.FOLLOWED_UP : SignpostStatus.TO_FOLLOW_UP;
    }

    /** Whether the client is to be asked on this day, or was to be before. */
    boolean isDue(LocalDate today) {
        return followUpOn != null && !followUpOn.isAfter(today);
    }

    /** The next follow-up; from now on the signpost stands as it says. */
    SignpostFollowUp followUp(FollowUp request, Caller by, Instant now) {
        SignpostFollowUp next = new SignpostFollowUp(this, request, by, now);
        followUp = next.id.sequence();
        result = next.result;
        obstacle = next.obstacle;
        followUpOn = next.followUpOn;
        return next;
    }

    SignpostGiven given() {
        return new SignpostGiven(id, client, service, agency, need, followUpOn, givenAt);
    }

    static String blankAsNull(String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
