package org.clientpathways.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.ServiceDescribed;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.idempotency.Once;

/** Where agencies say what they offer, and everyone looks it up. */
@ApplicationScoped
public class ServiceDirectory {

    private final Services services;
    private final Agencies agencies;
    private final ServiceQueries queries;
    private final DirectoryEvents events;
    private final Once once;
    private final Clock clock;

    ServiceDirectory(
            Services services,
            Agencies agencies,
            ServiceQueries queries,
            DirectoryEvents events,
            Once once,
            Clock clock) {
        this.services = services;
        this.agencies = agencies;
        this.queries = queries;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Adds a service; with a key, once for it.
     *
     * @param key may be null
     * @throws Problem 400, 403 where the caller may not write for that agency
     */
    @Transactional
    public ServiceAnswer add(Caller caller, String key, String path, ServiceDetails details) {
        UUID id =
                key == null ? add(caller, details) : once.make(caller, key, path, details, () -> add(caller, details));
        return read(caller, id);
    }

    private UUID add(Caller caller, ServiceDetails details) {
        checkAges(details);
        String agency = Objects.requireNonNullElse(details.agency(), caller.agency());
        requireWriter(caller, agency);
        if (agencies.findById(agency) == null) {
            throw Problem.badRequest("agency", "Name an agency that is in the directory");
        }
        Service service = new Service(Ids.next(), agency, details);
        services.persistAndFlush(service);
        events.publish(service, null);
        return service.id();
    }

    /**
     * Replaces what the directory says of a service.
     *
     * @throws Problem 404, 403, 412 when it changed since it was read, 400
     */
    @Transactional
    public ServiceAnswer change(Caller caller, UUID id, String ifMatch, ServiceDetails details) {
        Service service = services.lock(id).orElseThrow(Problem::notFound);
        requireWriter(caller, service.agency());
        Versions.check(ifMatch, service.version());
        checkAges(details);
        if (details.agency() != null && !details.agency().equals(service.agency())) {
            throw Problem.badRequest("agency", "A service stays with its agency; leave it out or name that one");
        }
        ServiceDescribed before = events.describe(service, clock.instant());
        service.describe(details);
        services.flush();
        events.publish(service, before);
        return read(caller, id);
    }

    /**
     * The service as the caller sees it.
     *
     * @throws Problem 404
     */
    @Transactional
    public ServiceAnswer read(Caller caller, UUID id) {
        Service service = services.findByIdOptional(id).orElseThrow(Problem::notFound);
        AgencyName agency = agencies.names(List.of(service.agency())).get(service.agency());
        return new ServiceAnswer(ServiceView.of(service, agency, caller.agency()), service.version());
    }

    /** A page of the services that are searched for, by name. */
    @Transactional
    public Page<ServiceView> find(Caller caller, ServiceSearch search, int limit, String after) {
        Cursor place = Cursor.parse(after, 1);
        List<UUID> ids = queries.find(search, place == null ? null : place.id(0), limit + 1);
        if (ids.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Map<UUID, Service> found =
                services.list("id in ?1", ids).stream().collect(Collectors.toMap(Service::id, Function.identity()));
        Map<String, AgencyName> names = agencies.names(
                found.values().stream().map(Service::agency).distinct().toList());
        return Page.of(ids, limit, Cursor::of).map(id -> {
            Service service = found.get(id);
            return ServiceView.of(service, names.get(service.agency()), caller.agency());
        });
    }

    private static void requireWriter(Caller caller, String agency) {
        if (!caller.has(Roles.ADMINISTRATOR) && !caller.agency().equals(agency)) {
            throw new Problem(
                    403,
                    "forbidden",
                    "Not allowed",
                    "Managers write for their own agency alone; ask an administrator.");
        }
    }

    private static void checkAges(ServiceDetails details) {
        if (details.minimumAge() != null
                && details.maximumAge() != null
                && details.minimumAge() > details.maximumAge()) {
            throw Problem.badRequest("maximumAge", "Give a greatest age that is not below the least");
        }
    }
}
