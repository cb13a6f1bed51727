package dev.offshoot.mail.message;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How the form of a message looks to those who read the description; the form itself is read part by part.
 *
 * @param files at most ten, of 10 MiB together
 */
@Serdeable
record MessageForm(
        SendMessage message,

        @ArraySchema(schema = @Schema(type = "string", format = "binary"))
        List<String> files) {}
