package dev.offshoot.messaging.lock;

import java.util.Collection;
import java.util.UUID;

/** First key of the two-key advisory locks used here; the second is a leader's role or a subject's hash. */
public enum LockSpace {
    LEADER(7100),
    OUTBOX_SUBJECT(7101),
    INBOX_SUBJECT(7102);

    private final int key;

    LockSpace(int key) {
        this.key = key;
    }

    public int key() {
        return key;
    }

    /** Second keys of these subjects, each once and in one order, so that two transactions never wait for each other. */
    public static Integer[] subjectKeys(Collection<UUID> subjects) {
        return subjects.stream().map(UUID::hashCode).distinct().sorted().toArray(Integer[]::new);
    }
}
