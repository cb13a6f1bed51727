package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.Json;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding events: scenarios 31 and 32. */
@OffshootTest(service = "events", shared = true)
class SearchIT {

    private final RunningService service;
    private final Organiser ada;
    private final Organiser rita;

    SearchIT(RunningService service) {
        this.service = service;
        this.ada = Organiser.ofAllCategories(service);
        this.rita = Organiser.reviewer(service);
    }

    @Test
    void wordsAreFoundWithoutAccentsAndInAnyOrder() {
        String mark = mark();
        Map<String, Object> talk = Organiser.talk(service, "Introducción a Über-Straßen " + mark);
        talk.putAll(Map.of(
                "organisers", List.of(Map.of("name", "Żółw Club")),
                "team", List.of(Map.of("guest", Map.of("name", "Rosa Marín"), "role", "speaker")),
                "place", Map.of("name", "Palacio", "city", "Córdoba", "country", "ES")));
        ada.publish(ada.create(talk), rita);

        assertThat(titles("q=strassen%20introduccion%20" + mark)).hasSize(1);
        assertThat(titles("q=" + mark + "%20INTRODUCCIÓN%20zolw%20marin%20cordoba"))
                .hasSize(1);
        assertThat(titles("q=" + mark + "%20intro")).as("beginnings of words").hasSize(1);
        assertThat(titles("q=" + mark + "%20nothing")).isEmpty();
        assertThat(titles("place=cordoba&q=" + mark)).hasSize(1);
        assertThat(titles("place=introduccion&q=" + mark))
                .as("not a word of the place")
                .isEmpty();
        assertThat(titles("q=%27%29%3A*%26%7C%21")).as("no word at all").isEmpty();
    }

    @Test
    void filtersNarrowAndRepeatedOnesWiden() {
        String mark = mark();
        Map<String, Object> spanish = Organiser.talk(service, "Charla " + mark);
        spanish.put("languages", List.of("es"));
        Map<String, Object> online = Organiser.talk(service, "Summit " + mark);
        online.putAll(Map.of("category", "summit", "format", "online", "onlineUrl", "https://meet.example.org"));
        online.remove("capacity");
        online.put("pools", List.of(Map.of("name", "room", "capacity", 0)));
        online.put(
                "ticketTypes",
                List.of(Map.of(
                        "name",
                        "regular",
                        "price",
                        Map.of("amount", "10.00", "currency", "EUR"),
                        "pools",
                        List.of("room"))));
        ada.publish(ada.create(spanish), rita);
        ada.publish(ada.create(online), rita);

        assertThat(titles("q=" + mark + "&language=es&language=en")).hasSize(2);
        assertThat(titles("q=" + mark + "&language=es")).containsExactly("Charla " + mark);
        assertThat(titles("q=" + mark + "&category=talk&category=summit")).hasSize(2);
        assertThat(titles("q=" + mark + "&format=online")).containsExactly("Summit " + mark);
        assertThat(titles("q=" + mark + "&format=on-site")).containsExactly("Charla " + mark);
        assertThat(titles("q=" + mark + "&price=paid")).containsExactly("Summit " + mark);
        assertThat(titles("q=" + mark + "&price=free")).containsExactly("Charla " + mark);
        assertThat(titles("q=" + mark + "&seats=available")).containsExactly("Charla " + mark);
        assertThat(titles("q=" + mark + "&country=ES&country=FR")).hasSize(2);
        assertThat(titles("q=" + mark + "&when=past")).isEmpty();
        assertThat(titles("q=" + mark + "&host=" + ada.id())).hasSize(2);
        assertThat(titles("q=" + mark + "&host=" + UUID.randomUUID())).isEmpty();
        TestResponse item = list("q=" + mark + "&format=online");
        assertThat(item.text("items[0].availability")).isEqualTo("sold-out");
        assertThat(item.text("items[0].priceFrom.amount")).isEqualTo("10.00");
        assertThat(item.text("items[0].owner.name")).isEqualTo("Ada Park");
    }

    @Test
    void unknownValuesAreRefused() {
        assertThat(list("category=party").status()).isEqualTo(400);
        assertThat(list("when=yesterday").status()).isEqualTo(400);
        assertThat(list("sort=title").status()).isEqualTo(400);
        assertThat(list("cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void pagesStayInOrderWhileEventsAreAdded() {
        String mark = mark();
        for (int day = 0; day < 5; day++) {
            publish(mark, day);
        }

        TestResponse first = list("limit=2&q=" + mark);
        publish(mark, 0);
        List<String> all = new ArrayList<>(titlesOf(first));
        String cursor = first.text("nextCursor");
        while (!cursor.equals("null")) {
            TestResponse next = list("limit=2&q=" + mark + "&cursor=" + cursor);
            all.addAll(titlesOf(next));
            cursor = next.text("nextCursor");
        }

        assertThat(all)
                .containsExactly("Day 0 " + mark, "Day 1 " + mark, "Day 2 " + mark, "Day 3 " + mark, "Day 4 " + mark);
        assertThat(list("limit=2&sort=-startsAt&cursor=" + first.text("nextCursor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatEverybodySeesAlikeIsNotSentTwice() {
        String mark = mark();
        publish(mark, 1);

        TestResponse first = list("q=" + mark);
        TestResponse second = service.http()
                .get("/api/events?q=" + mark)
                .header("If-None-Match", first.header("ETag").orElseThrow())
                .send();

        assertThat(first.header("Cache-Control")).contains("public, max-age=15");
        assertThat(second.status()).isEqualTo(304);
        assertThat(ada.get("/api/events?q=" + mark).header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void onesOwnListHoldsDraftsAndOnlyOnesOwn() {
        Organiser bo = Organiser.of(service, "Bo Osei", "events:create.talk");
        TestResponse draft = bo.create(Organiser.talk(service, "My draft"));
        TestResponse helped = ada.create(Organiser.talk(service, "I help"));
        TestResponse spoken = ada.create(Organiser.talk(service, "I speak at a draft"));
        ada.post(
                Organiser.path(helped) + "/team",
                Map.of("userId", bo.id(), "role", "collaborator", "rights", List.of("check-in")));
        ada.post(Organiser.path(spoken) + "/team", Map.of("userId", bo.id(), "role", "speaker"));

        assertThat(titlesOf(bo.get("/api/events/mine"))).containsExactlyInAnyOrder("My draft", "I help");
        assertThat(titlesOf(bo.get("/api/events/mine?as=owner"))).containsExactly("My draft");
        assertThat(titlesOf(bo.get("/api/events/mine?as=team&status=draft"))).containsExactly("I help");
        assertThat(titlesOf(bo.get("/api/events/mine?status=published"))).isEmpty();
        assertThat(titlesOf(Organiser.of(service, "Nobody").get("/api/events/mine")))
                .isEmpty();
        assertThat(draft.text("status")).isEqualTo("draft");
    }

    @Test
    void silenceOfAuthCostsNamesAndNoTime() {
        String mark = mark();
        Organiser quiet = Organiser.of(service, "Quiet Owner", "events:create.talk");
        TestResponse made = quiet.create(Organiser.talk(service, "Silence " + mark));
        quiet.post(Organiser.path(made) + "/submission");
        service.sql()
                .update(
                        "update events set status = 'published', published_at = now() where uuid = ?",
                        UUID.fromString(made.text("id")));
        UUID unheard = UUID.randomUUID();
        service.sql().update("insert into users (uuid) values (?)", unheard);
        service.sql()
                .update(
                        "update events set owner_id = (select id from users where uuid = ?) where uuid = ?",
                        unheard,
                        UUID.fromString(made.text("id")));
        service.auth().failWith(503);
        try {
            long begun = System.nanoTime();
            TestResponse list = list("q=" + mark);
            TestResponse detail = service.http().get(Organiser.path(made)).send();
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text("peopleIncomplete")).isEqualTo("true");
            assertThat(list.text("items[0].owner.name")).isEqualTo("null");
            assertThat(detail.text("peopleIncomplete")).isEqualTo("true");
            assertThat(taken).isLessThan(Duration.ofSeconds(1));
        } finally {
            service.auth().recover();
        }
    }

    private void publish(String mark, int day) {
        Map<String, Object> talk = Organiser.talk(service, "Day " + day + " " + mark);
        Instant start = Instant.parse(String.valueOf(talk.get("startsAt"))).plus(Duration.ofDays(day));
        talk.put("startsAt", start.toString());
        talk.put("endsAt", start.plus(Duration.ofHours(1)).toString());
        TestResponse published = ada.publish(ada.create(talk), rita);
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    private TestResponse list(String query) {
        return service.http().get("/api/events?" + query).send();
    }

    private List<String> titles(String query) {
        TestResponse page = list(query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return titlesOf(page);
    }

    private static List<String> titlesOf(TestResponse page) {
        List<String> titles = new ArrayList<>();
        page.json("items").values().forEach(item -> titles.add(Json.text(item, "title")));
        return titles;
    }

    private static String mark() {
        return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
