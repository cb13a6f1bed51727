package dev.offshoot.events.organiser;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.event.OrganiserContent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where organisers are kept. Whoever writes holds the event's row. */
@Singleton
public class Organisers {

    private final OrganiserRepository organisers;
    private final UuidGenerator uuids;

    Organisers(OrganiserRepository organisers, UuidGenerator uuids) {
        this.organisers = organisers;
        this.uuids = uuids;
    }

    /** In the order of the page. */
    public List<Organiser> of(long event) {
        return organisers.findByEventIdOrderByPosition(event);
    }

    /** Puts this list in the place of the one before; those that stay as they were keep their ids. */
    public void replace(long event, List<OrganiserContent> wanted) {
        List<Organiser> before = new ArrayList<>(of(event));
        if (before.stream().map(Organiser::content).toList().equals(wanted)) {
            return;
        }
        List<Organiser> after = new ArrayList<>(wanted.size());
        for (OrganiserContent content : wanted) {
            UUID uuid = before.stream()
                    .filter(one -> one.content().equals(content))
                    .findFirst()
                    .map(kept -> {
                        before.remove(kept);
                        return kept.uuid();
                    })
                    .orElseGet(uuids::next);
            after.add(Organiser.of(uuid, event, after.size(), content));
        }
        organisers.deleteByEventId(event);
        organisers.saveAll(after);
    }

    /** @return whether one of them showed it */
    public boolean dropLogo(long event, UUID logo) {
        return organisers.dropLogo(event, logo) > 0;
    }
}
