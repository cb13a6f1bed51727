package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.identity.Caller;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request in the access log; its path is masked when the line is written, not on the loop.
 *
 * @param endedMillis since the epoch
 */
record AccessLine(
        @Nullable ClientRequest request,
        String method,
        int status,
        long endedMillis,
        long millis,
        long upstreamMillis,
        long bytes,
        @Nullable Instance instance,
        String traceId,
        String outcome) {

    static AccessLine of(JournalEntry entry, @Nullable ClientRequest request, long nanos) {
        long upstream = entry.askedNanos == 0 || entry.answeredNanos == 0 ? 0 : entry.answeredNanos - entry.askedNanos;
        return new AccessLine(
                request,
                entry.method,
                entry.status,
                System.currentTimeMillis(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                TimeUnit.NANOSECONDS.toMillis(upstream),
                entry.bytes,
                entry.instance,
                entry.traceId,
                entry.outcome);
    }

    String route() {
        return request == null ? "" : request.route.id();
    }

    String path() {
        return request == null ? "" : request.route.masked(request.path);
    }

    String network() {
        return request == null ? "" : request.peer.network();
    }

    String address() {
        return instance == null ? "" : instance.address().toString();
    }

    String user() {
        return request == null || request.caller instanceof Caller.Anonymous ? "" : request.caller.name();
    }

    String act() {
        return request != null && request.caller instanceof Caller.Person person && person.actor() != null
                ? person.actor().toString()
                : "";
    }
}
