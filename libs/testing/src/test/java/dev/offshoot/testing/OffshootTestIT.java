package dev.offshoot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "probe")
class OffshootTestIT {

    private final RunningService service;

    OffshootTestIT(RunningService service) {
        this.service = service;
    }

    @AfterEach
    void letTimeRun() {
        service.clock().reset();
    }

    @Test
    void writesIntoTheDatabaseOfTheClass() {
        long before = service.sql().count("notes");

        var answer = service.http()
                .post("/api/probe/notes")
                .json(Map.of("text", "hello"))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("note.text")).isEqualTo("hello");
        assertThat(answer.text("tags[0]")).isEqualTo("new");
        assertThat(service.sql().count("notes")).isEqualTo(before + 1);
    }

    @Test
    void instancesShareTheClock() {
        RunningService another = service.startAnother();

        service.clock().stopAt(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(service.http().get("/api/probe/now").send().body()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(another.http().get("/api/probe/now").send().body()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void survivesARestart() {
        service.sql().update("insert into notes (text) values (?)", "kept");

        service.restart();

        assertThat(service.http().get("/api/probe/now").send().status()).isEqualTo(200);
        assertThat(service.sql().query("select text from notes where text = ?", "kept"))
                .containsExactly(Map.of("text", "kept"));
    }

    @Test
    void probeSeesWhatIsPublished() {
        UUID subject = UUID.randomUUID();

        var published = service.events().publish("probe.note.added", subject, "{\"note\":{\"text\":\"hi\"}}");

        var seen = service.events().await("probe.note.added");
        assertThat(seen).isEqualTo(published);
        assertThat(seen.text("note.text")).isEqualTo("hi");
        service.events().none("probe.note.added");
    }
}
