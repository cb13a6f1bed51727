package dev.offshoot.events.event;

import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where events are kept. What is deleted is not found. Everything joins the running transaction. */
@Singleton
public class Events {

    private final EventRepository events;
    private final Slugs slugs;
    private final SearchIndex search;
    private final TicketFactsRepository tickets;

    Events(EventRepository events, Slugs slugs, SearchIndex search, TicketFactsRepository tickets) {
        this.events = events;
        this.slugs = slugs;
        this.search = search;
        this.tickets = tickets;
    }

    /** @throws ProblemException 404 */
    public Event find(UUID event) {
        return events.find(event).orElseThrow(() -> notFound(event));
    }

    /** By local key, in no order. */
    public List<Event> findAll(List<Long> ids) {
        return ids.isEmpty() ? List.of() : events.findAll(ids);
    }

    /** Empty unless it is public now. */
    public Optional<Event> findPublished(UUID event) {
        return events.find(event).filter(Event::isPublished);
    }

    /**
     * Closed to other changes until the transaction ends. Whoever also needs the allocation's lock takes that first.
     *
     * @throws ProblemException 404
     */
    public Event lock(UUID event) {
        return findAndLock(event).orElseThrow(() -> notFound(event));
    }

    /** As {@link #lock}, for callers to whom an unknown event is no failure. */
    public Optional<Event> findAndLock(UUID event) {
        return events.lock(event);
    }

    /** As {@link #lock}, also when it is deleted. */
    public Event lockByKey(long event) {
        return events.lockByKey(event).orElseThrow();
    }

    /** Gives it a slug of its title, and a row to lock for whoever takes a seat. */
    public Event add(Event draft) {
        Event stored = events.save(draft);
        events.addAllocation(stored.key());
        return named(stored);
    }

    /** Its slug follows the title until it is first published. */
    public Event store(Event changed) {
        Event stored = events.update(changed);
        boolean fits = stored.wasPublished() || Slug.isOf(stored.slug(), Slug.stem(stored.title()));
        return fits ? stored : named(stored);
    }

    /** What people find it by, once organisers and guests are stored as well. */
    public void index(Event event) {
        search.renew(List.of(event.key()));
    }

    /** What it lacks before it may be reviewed. */
    public List<FieldError> missing(Event event) {
        return Completeness.missing(event, tickets.find(event.key()));
    }

    public boolean hasLiveRegistrations(Event event) {
        return events.hasLiveRegistrations(event.key());
    }

    private Event named(Event stored) {
        String slug = slugs.assign(stored.key(), stored.title());
        return new Event(
                stored.id(),
                stored.uuid(),
                slug,
                stored.status(),
                stored.presentation(),
                stored.schedule(),
                stored.venue(),
                stored.admission(),
                stored.ownerId(),
                stored.icsSequence(),
                stored.changedSinceReview(),
                stored.history(),
                stored.version());
    }

    private static ProblemException notFound(UUID event) {
        return AccessProblem.EVENT_NOT_FOUND.because("There is no event " + event);
    }
}
