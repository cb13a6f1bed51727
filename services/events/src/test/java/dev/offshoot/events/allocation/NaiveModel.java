package dev.offshoot.events.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules once more, in the most simple-minded way: nothing is counted, everything is looked up in the rows each time.
 * Odd people are accounts, even ones guests.
 */
final class NaiveModel {

    private final Map<Long, Integer> capacity = new TreeMap<>();
    private final Map<Long, Set<Long>> poolsOf;
    private final Set<Long> priced;
    private final boolean asked;
    final List<Row> rows = new ArrayList<>();

    NaiveModel(Map<Long, Integer> capacity, Map<Long, Set<Long>> poolsOf, Set<Long> priced, boolean asked) {
        this.capacity.putAll(capacity);
        this.poolsOf = poolsOf;
        this.priced = priced;
        this.asked = asked;
    }

    /** A row, by position. */
    static final class Row {
        final int person;
        final long type;
        String status = "waiting";
        String money = "none";
        Optional<Instant> hold = Optional.empty();
        Optional<String> by = Optional.empty();

        Row(int person, long type) {
            this.person = person;
            this.type = type;
        }

        String describe() {
            return person + " " + type + " " + status + " " + money + " "
                    + hold.map(Instant::toString).orElse("") + " " + by.orElse("");
        }
    }

    void tidy(Instant now) {
        for (Row row : rows) {
            if (row.hold.isPresent() && !row.hold.get().isAfter(now)) {
                end(row, "expiry");
            }
        }
        serve(now);
    }

    void register(int person, long type, Instant now) {
        if (liveOf(person).isPresent()) {
            return;
        }
        Row row = new Row(person, type);
        if (isFree(type)) {
            if (person % 2 == 0) {
                hold(row, "unverified", now.plus(Duration.ofMinutes(20)));
            } else {
                seat(row, now);
            }
        }
        rows.add(row);
    }

    void leave(Row row, Instant now) {
        if (!row.status.equals("cancelled")) {
            end(row, "attendee");
            serve(now);
        }
    }

    void decline(Row row, Instant now) {
        if (row.status.equals("offered") || row.status.equals("waiting")) {
            end(row, "attendee");
            serve(now);
        }
    }

    void answer(Row row, String kept, Instant now) {
        if (row.status.equals(kept)) {
            seat(row, now);
        }
    }

    void promote(Row row, Instant now) {
        if (row.status.equals("waiting") && isFree(row.type)) {
            offer(row, now);
        }
    }

    void pay(Row row) {
        if (row.money.equals("requested") && row.status.equals("pending-payment")) {
            confirmPaid(row);
        } else if (row.money.equals("withdrawn") && row.status.equals("cancelled")) {
            boolean mayReturn = row.by
                    .filter(by -> by.equals("expiry") || by.equals("payment"))
                    .isPresent();
            if (mayReturn && liveOf(row.person).isEmpty() && isFree(row.type)) {
                confirmPaid(row);
            } else {
                row.money = "refunding";
            }
        }
    }

    void endPayment(Row row, Instant now) {
        if (row.status.equals("pending-payment")) {
            end(row, "payment");
            serve(now);
        }
    }

    /** False when more is held. */
    boolean resize(long pool, int to) {
        if (taken(pool) > to) {
            return false;
        }
        capacity.put(pool, to);
        return true;
    }

    private void serve(Instant now) {
        Optional<Row> next = next();
        while (next.isPresent()) {
            offer(next.get(), now);
            next = next();
        }
    }

    /** Rows are in the order of their positions. */
    private Optional<Row> next() {
        return rows.stream()
                .filter(row -> row.status.equals("waiting") && isFree(row.type))
                .findFirst();
    }

    private void offer(Row row, Instant now) {
        if (asked) {
            hold(row, "offered", now.plus(Duration.ofMinutes(30)));
        } else if (row.person % 2 == 0) {
            hold(row, "offered", now.plus(Duration.ofDays(1)));
        } else {
            seat(row, now);
        }
    }

    private void seat(Row row, Instant now) {
        if (priced.contains(row.type)) {
            hold(row, "pending-payment", now.plus(Duration.ofMinutes(15)));
            row.money = "requested";
        } else {
            row.status = "confirmed";
            row.hold = Optional.empty();
        }
    }

    private static void confirmPaid(Row row) {
        row.status = "confirmed";
        row.money = "paid";
        row.hold = Optional.empty();
        row.by = Optional.empty();
    }

    private static void hold(Row row, String status, Instant until) {
        row.status = status;
        row.hold = Optional.of(until);
    }

    private static void end(Row row, String by) {
        if (row.money.equals("requested")) {
            row.money = "withdrawn";
        } else if (row.money.equals("paid")) {
            row.money = "refunding";
        }
        row.status = "cancelled";
        row.hold = Optional.empty();
        row.by = Optional.of(by);
    }

    private Optional<Row> liveOf(int person) {
        return rows.stream()
                .filter(row -> row.person == person && !row.status.equals("cancelled"))
                .findFirst();
    }

    private boolean isFree(long type) {
        return poolsOf.getOrDefault(type, Set.of()).stream()
                .allMatch(pool -> taken(pool) < capacity.getOrDefault(pool, 0));
    }

    private long taken(long pool) {
        return rows.stream()
                .filter(row -> !row.status.equals("waiting") && !row.status.equals("cancelled"))
                .filter(row -> poolsOf.getOrDefault(row.type, Set.of()).contains(pool))
                .count();
    }
}
