package dev.offshoot.launcher.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event of its own for this play: a free and a paid ticket type that share one pool. */
record Gathering(Guest organiser, String id, String title, String freeType, String paidType) {

    private static final String EVENTS = "/api/events";

    static Gathering create(Guest organiser, String title, int capacity, String price, Instant now) {
        Instant starts = now.plus(Duration.ofDays(14));
        Answer made = organiser
                .front()
                .postOnce(
                        EVENTS,
                        organiser.token(),
                        UUID.randomUUID(),
                        Map.ofEntries(
                                Map.entry("title", title),
                                Map.entry("category", "other"),
                                Map.entry("categoryLabel", "Journey"),
                                Map.entry("startsAt", starts.toString()),
                                Map.entry(
                                        "endsAt",
                                        starts.plus(Duration.ofHours(3)).toString()),
                                Map.entry("timeZone", "Europe/Madrid"),
                                Map.entry("format", "on-site"),
                                Map.entry("place", Map.of("name", "Town hall", "city", "Granada", "country", "ES")),
                                Map.entry("languages", List.of("en")),
                                Map.entry("waitingList", "automatic"),
                                Map.entry("offerMinutes", 60),
                                Map.entry("paymentMinutes", 10),
                                Map.entry("pools", List.of(Map.of("name", "Room", "capacity", capacity))),
                                Map.entry(
                                        "ticketTypes",
                                        List.of(
                                                Map.of("name", "Free", "pools", List.of("Room")),
                                                Map.of(
                                                        "name",
                                                        "Paid",
                                                        "pools",
                                                        List.of("Room"),
                                                        "price",
                                                        Map.of("amount", price, "currency", "EUR"))))))
                .expect(201);
        return new Gathering(organiser, made.text("id"), title, type(made, "Free"), type(made, "Paid"));
    }

    private static String type(Answer event, String name) {
        return event.objects("ticketTypes").stream()
                .filter(type -> name.equals(type.get("name")))
                .map(type -> String.valueOf(type.get("id")))
                .findFirst()
                .orElse("");
    }

    private String path() {
        return EVENTS + "/" + id;
    }

    void submit() {
        organiser
                .front()
                .post(path() + "/submission", organiser.token(), Map.of())
                .expect(200)
                .expect("status", "in-review");
    }

    void publish(Guest reviewer) {
        reviewer.front()
                .post(path() + "/publication", reviewer.token(), Map.of())
                .expect(200)
                .expect("status", "published");
    }

    /** With a key of its own, so that nobody is registered twice or told of being known already. */
    Answer register(Guest guest, String type, UUID key) {
        return guest.front()
                .postOnce(path() + "/registrations", guest.token(), key, Map.of("ticketTypeId", type))
                .expect(201);
    }

    /** All of them, in the order of arrival. */
    List<Seat> seats() {
        return organiser
                .front()
                .get(path() + "/registrations?sort=position&limit=100", organiser.token())
                .expect(200)
                .objects("items")
                .stream()
                .map(Seat::of)
                .toList();
    }

    /** Seats that are held now, by the counter that decides. */
    int held() {
        return organiser.front().get(path() + "/allocation", organiser.token()).expect(200).objects("pools").stream()
                .mapToInt(pool -> Integer.parseInt(String.valueOf(pool.get("held"))))
                .sum();
    }

    static Answer read(Guest guest, String registration) {
        return guest.front()
                .get(EVENTS + "/registrations/" + registration, guest.token())
                .expect(200);
    }

    static Answer accept(Guest guest, String registration) {
        return guest.front()
                .post(EVENTS + "/registrations/" + registration + "/acceptance", guest.token(), Map.of())
                .expect(200);
    }

    static Answer cancel(Guest guest, String registration) {
        return guest.front()
                .post(EVENTS + "/registrations/" + registration + "/cancellation", guest.token(), Map.of())
                .expect(200);
    }
}
