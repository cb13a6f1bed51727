package dev.offshoot.events.allocation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is next in line for each type: the rows of the database, as this transaction has left them, and those it added. */
final class Heads {

    /** Rows read at a time; a transaction that frees few seats reads few. */
    private static final int CHUNK = 64;

    private final WaitingLine line;
    private final Ledger ledger;
    private final Map<Long, Cursor> cursors = new HashMap<>();

    Heads(WaitingLine line, Ledger ledger) {
        this.line = line;
        this.ledger = ledger;
    }

    Optional<Registration> of(TicketType type) {
        return cursors.computeIfAbsent(type.id(), Cursor::new).head();
    }

    /** A registration that was put in line just now: behind everybody who is in the database. */
    void append(Registration waiting) {
        cursors.computeIfAbsent(waiting.typeId(), Cursor::new).added.add(waiting);
    }

    private final class Cursor {

        private final long typeId;
        private final Deque<Registration> read = new ArrayDeque<>();
        private final Deque<Registration> added = new ArrayDeque<>();
        private long last;
        private boolean exhausted;

        private Cursor(long typeId) {
            this.typeId = typeId;
        }

        private Optional<Registration> head() {
            while (true) {
                if (read.isEmpty() && !exhausted) {
                    readMore();
                }
                Deque<Registration> from = read.isEmpty() ? added : read;
                Registration next = from.peek();
                if (next == null) {
                    return Optional.empty();
                }
                Registration current = ledger.current(next);
                if (current.status() == RegistrationStatus.WAITING) {
                    return Optional.of(current);
                }
                from.remove();
            }
        }

        private void readMore() {
            List<Registration> more = line.after(typeId, last, CHUNK);
            read.addAll(more);
            exhausted = more.size() < CHUNK;
            if (!more.isEmpty()) {
                last = more.getLast().position();
            }
        }
    }
}
