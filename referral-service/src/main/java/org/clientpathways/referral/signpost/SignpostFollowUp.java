package org.clientpathways.referral.signpost;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.groundwork.access.Caller;

/** What the client said became of a signpost when they were asked. Never changed. */
@Entity
@Table(name = "signpost_follow_up")
public class SignpostFollowUp {

    /**
     * @param signpost the signpost
     * @param sequence how often the client was asked with this time, from 1
     */
    @Embeddable
    public record Id(@Column(name = "signpost_id") UUID signpost, int sequence) {}

    @EmbeddedId
    Id id;

    /** The follow-up before it with its result, by which the database refuses one after the last. */
    Integer previous;

    @Column(name = "previous_result")
    SignpostResult previousResult;

    SignpostResult result;
    SignpostObstacle obstacle;

    @Column(name = "follow_up_on")
    LocalDate followUpOn;

    String note;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String agency;
    UUID account;

    @Column(name = "account_name")
    String accountName;

    protected SignpostFollowUp() {}

    /** The one that follows the signpost's last. */
    SignpostFollowUp(Signpost signpost, FollowUp request, Caller by, Instant now) {
        previous = signpost.followUp;
        previousResult = signpost.result;
        id = new Id(signpost.id, previous == null ? 1 : previous + 1);
        result = request.result();
        obstacle = request.obstacle();
        followUpOn = request.followUpOn();
        note = Signpost.blankAsNull(request.note());
        recordedAt = now;
        agency = by.agency();
        account = by.account();
        accountName = by.name();
    }

    SignpostFollowedUp happened(Signpost of) {
        return new SignpostFollowedUp(
                of.id, of.client, of.service, of.agency, result, obstacle, followUpOn, recordedAt);
    }
}
