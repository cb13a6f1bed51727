package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import org.jspecify.annotations.Nullable;

/** What is noted about one request while it runs. */
final class JournalEntry {

    final String method;
    final String traceId;

    @Nullable
    Instance instance;

    String outcome = "answered";
    int status;
    long bytes;
    boolean retried;
    long askedNanos;
    long answeredNanos;

    JournalEntry(String method, String traceId) {
        this.method = method;
        this.traceId = traceId;
    }

    void tried(Instance at, boolean again) {
        instance = at;
        retried = again;
        askedNanos = System.nanoTime();
    }

    void answered(int code) {
        status = code;
        answeredNanos = System.nanoTime();
    }

    void sent(int count) {
        bytes += count;
    }

    void ended(String how) {
        outcome = how;
    }
}
