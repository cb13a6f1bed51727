package dev.offshoot.testing;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;

@Controller("/api/probe")
@ExecuteOn(TaskExecutors.BLOCKING)
class NoteController {

    private final DataSource database;
    private final InstantSource clock;

    NoteController(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Post("/notes")
    @Transactional
    Map<String, Object> add(@Body Map<String, String> note) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into notes (text) values (?)")) {
            insert.setString(1, note.get("text"));
            insert.executeUpdate();
        }
        return Map.of("note", Map.of("text", note.get("text")), "tags", new String[] {"new"});
    }

    @Get("/now")
    String now() {
        return clock.instant().toString();
    }
}
