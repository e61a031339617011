package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that a service take on a client, as far as the asking agency may see.
 *
 * @param holdsClient told to who sends it: whether their agency holds the client's record
 */
public record Referral(
        UUID id,
        String status,
        UUID clientId,
        Client client,
        Service service,
        String need,
        String reason,
        String urgency,
        String lawfulBasis,
        String desiredOutcome,
        List<String> share,
        Boolean holdsClient,
        List<String> shared,
        List<Refused> refused,
        Agency referringAgency,
        Agency receivingAgency,
        Person referredBy,
        Instant sentAt,
        Instant clockStartedAt,
        UUID continues,
        Boolean held,
        ChainLink continuesFrom,
        Boolean redirectTakenBack,
        ChainLink redirectedTo,
        List<String> mayBecome,
        List<String> actions,
        String cannotTakeBack,
        String outcome,
        Boolean planned,
        String endReason,
        String decidedBy,
        String priority,
        LocalDate reviewOn,
        Long position,
        Instant startedAt,
        Instant closedAt,
        Instant lastMilestoneAt) {

    /** Without these it is not sent. */
    private static final List<String> LEAST = List.of("identity", "contact");

    private static final List<String> NEEDS_AGREEMENT = List.of("accept", "waitlist", "start");
    private static final String TAKE_BACK = "take-back";

    public Referral {
        share = share == null ? List.of() : List.copyOf(share);
        shared = shared == null ? List.of() : List.copyOf(shared);
        refused = refused == null ? List.of() : List.copyOf(refused);
        mayBecome = mayBecome == null ? List.of() : List.copyOf(mayBecome);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** Someone with an account. */
    public record Person(UUID account, String name) {}

    /** The client's name, or words that say that it may not be seen. */
    public String clientName() {
        return client == null ? "Name not shared" : client.name();
    }

    /** Who sent it, for which agency. */
    public String sender() {
        String agency = referringAgency == null ? "" : referringAgency.shown();
        return referredBy == null || referredBy.name() == null ? agency : referredBy.name() + ", " + agency;
    }

    /** The agencies that sent it and that received it, by name; one where they are the same. */
    public String parties() {
        return Stream.of(referringAgency, receivingAgency)
                .filter(Objects::nonNull)
                .map(Agency::shown)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /**
     * Whether a category of information is withheld from an agency that reads this; from the one that sent it only of the
     * client's record, and it is told what the other may not see.
     */
    public boolean withheldFrom(String agency, String category) {
        boolean sent = referringAgency != null && referringAgency.alias().equals(agency);
        return sent ? client != null && isHandedOver() && client.withholds(category) : refuses(category);
    }

    private boolean refuses(String category) {
        return refused.stream().anyMatch(one -> one.category().equals(category));
    }

    /** Whether the client's agreement ended, so that the viewer's agency sees no more than that the referral was made. */
    public boolean isThin() {
        return client == null && urgency == null && lawfulBasis == null && !isDraft();
    }

    /**
     * What the viewer may do with it, but for taking back its last step. What is not known of the client cannot be accepted
     * or started; what the client must agree to first cannot be sent.
     */
    public List<String> offered() {
        return actions.stream()
                .filter(one -> !one.equals(TAKE_BACK))
                .filter(one -> !isThin() || !NEEDS_AGREEMENT.contains(one))
                .filter(one -> !isHeld() || !lacksAgreement() || !one.equals("send"))
                .toList();
    }

    /** Whether the client was redirected here and must agree before it goes out. */
    public boolean isHeld() {
        return Boolean.TRUE.equals(held);
    }

    /** Whether a redirect made it. */
    public boolean isContinuing() {
        return continues != null || continuesFrom != null;
    }

    /** Whether it waits for the client's agreement, as far as is told: lists do not say what the client agreed to since. */
    public boolean awaitsAgreement() {
        return isHeld() && (shared.isEmpty() || lacksAgreement());
    }

    /** Whether it cannot go out before the client agreed to what no service can do without. */
    public boolean lacksAgreement() {
        return LEAST.stream().anyMatch(this::refuses);
    }

    /** Whether the client went to another agency, so that the viewer's sent this but records no more what they agree to. */
    public boolean isHandedOver() {
        return Boolean.FALSE.equals(holdsClient);
    }

    /** Whether it is a draft about a client with whom the viewer's agency works no more. */
    public boolean isStranded() {
        return isDraft() && isHandedOver() && !actions.contains("send");
    }

    /** Whether the viewer's agency sees nothing more of the client by it: it is stranded, or was withdrawn and never went out. */
    public boolean isClientOutOfSight() {
        boolean neverWentOut = !isDraft() && sentAt == null && continues == null;
        return isStranded() || isHandedOver() && neverWentOut;
    }

    /** Whether it was closed because the redirect that made it was taken back. */
    public boolean isRedirectTakenBack() {
        return Boolean.TRUE.equals(redirectTakenBack);
    }

    /** Whether the viewer may take the last step back. */
    public boolean takesBack() {
        return actions.contains(TAKE_BACK);
    }

    /** Whether it is kept unsent. */
    public boolean isDraft() {
        return "draft".equals(status);
    }

    /** Whether it waits for its first answer. */
    public boolean isUnanswered() {
        return "sent".equals(status);
    }
}
