package dev.offshoot.events.allocation;

import dev.offshoot.web.idempotency.IdempotentCall;
import io.micronaut.http.HttpResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command, and the key of the request that brought it.
 *
 * @param answer what the requester is told; asked for inside the transaction, so that it commits with what it tells
 */
record Request(
        Command command,
        @Nullable IdempotentCall key,
        @Nullable Function<Outcome.Done, HttpResponse<?>> answer) {

    static Request of(Command command) {
        return new Request(command, null, null);
    }
}
