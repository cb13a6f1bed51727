package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.TablePlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tables that wait for one of the connections that work beside each other, the largest first. */
final class TableQueue {

    /** One table's rows are read and changed here while another's are filled in and indexed over there. */
    private static final int CONNECTIONS = 2;

    private final Queue<Item> waiting = new ConcurrentLinkedQueue<>();
    private final AnonymizerKey key;
    private final Progress progress;

    private TableQueue(AnonymizerKey key, Progress progress) {
        this.key = key;
        this.progress = progress;
    }

    /** @param plans of tables that keep their rows */
    static TableQueue of(List<TablePlan> plans, InPlace inPlace, AnonymizerKey key, Progress progress)
            throws SQLException {
        Map<String, List<TablePlan>> byRoot = new TreeMap<>();
        plans.forEach(plan -> byRoot.computeIfAbsent(plan.table().rulesName(), _ -> new ArrayList<>())
                .add(plan));
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, List<TablePlan>> root : byRoot.entrySet()) {
            if (inPlace.suits(root.getValue())) {
                items.add(new Item(root.getKey(), root.getValue(), true));
            } else {
                root.getValue().forEach(plan -> items.add(new Item(plan.table().name(), List.of(plan), false)));
            }
        }
        TableQueue queue = new TableQueue(key, progress);
        items.stream().sorted(Comparator.comparingLong(Item::bytes).reversed()).forEach(queue.waiting::add);
        return queue;
    }

    /**
     * @return how long at most a table was closed to everybody else
     * @throws SQLException of the first that failed, once the others have ended the table they are at
     */
    Duration work(Connections connections) throws SQLException {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Duration>> workers = new ArrayList<>();
            for (int i = 0; i < Math.min(CONNECTIONS, waiting.size()); i++) {
                workers.add(threads.submit(() -> workOnOne(connections)));
            }
            Duration longest = Duration.ZERO;
            for (Future<Duration> worker : workers) {
                Duration lock = ended(worker);
                longest = lock.compareTo(longest) > 0 ? lock : longest;
            }
            return longest;
        }
    }

    private Duration workOnOne(Connections connections) throws SQLException {
        try (Connection connection = connections.open()) {
            TableWork work = new TableWork(connection, key);
            for (Item item = waiting.poll(); item != null; item = waiting.poll()) {
                through(item, work);
            }
            return work.longestLock();
        } catch (SQLException | RuntimeException e) {
            waiting.clear();
            throw e;
        }
    }

    private void through(Item item, TableWork work) throws SQLException {
        long begun = System.nanoTime();
        TablePlan first = item.plans().getFirst();
        long rows = item.inPlace() ? work.lose(item.plans()) : work.rewrite(first, progress.reading(first.table()));
        progress.through(item.name(), item.bytes(), rows, System.nanoTime() - begun);
    }

    private static Duration ended(Future<Duration> worker) throws SQLException {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            if (e.getCause() instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param plans one, or in place those of all partitions of a table */
    private record Item(String name, List<TablePlan> plans, boolean inPlace) {

        long bytes() {
            return plans.stream().mapToLong(plan -> plan.table().bytes()).sum();
        }
    }
}
