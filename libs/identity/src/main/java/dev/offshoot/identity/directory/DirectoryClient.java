package dev.offshoot.identity.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.offshoot.identity.DirectoryUser;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Auth's answer to "who are these?". */
@Client(id = "auth")
interface DirectoryClient {

    @Post("/api/auth/directory")
    Page ask(@Body Question question);

    @Serdeable
    record Question(List<UUID> ids) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<DirectoryUser> users) {}
}
