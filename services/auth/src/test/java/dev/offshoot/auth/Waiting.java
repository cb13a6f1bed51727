package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** Two requests that want the same rows, let go at the moment when both stand in line for them in a known order. */
final class Waiting {

    private static final String IN_LINE = """
            select count(distinct pid) from pg_locks join pg_stat_activity using (pid)
            where not granted and locktype in ('transactionid', 'tuple') and datname = current_database()
            """;

    private final RunningService auth;

    Waiting(RunningService auth) {
        this.auth = auth;
    }

    /**
     * @param rows a query that locks what both want
     * @param key its only parameter
     */
    List<TestResponse> behind(String rows, Object key, List<Callable<TestResponse>> requests)
            throws SQLException, InterruptedException, ExecutionException {
        return behind(rows, key, "select", requests);
    }

    /** @param change what the holder of the rows does before it lets go */
    List<TestResponse> behind(String rows, Object key, String change, List<Callable<TestResponse>> requests)
            throws SQLException, InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = auth.sql().connectAsService()) {
            holder.setAutoCommit(false);
            hold(holder, rows, key);
            List<Future<TestResponse>> started = new ArrayList<>();
            for (Callable<TestResponse> request : requests) {
                started.add(threads.submit(request));
                awaitInLine(started.size());
            }
            execute(holder, change);
            holder.commit();
            List<TestResponse> answers = new ArrayList<>();
            for (Future<TestResponse> answer : started) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static void hold(Connection holder, String rows, Object key) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement(rows)) {
            lock.setObject(1, key);
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private static void execute(Connection holder, String change) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(change);
        }
    }

    private void awaitInLine(int number) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> auth.sql().number(IN_LINE) >= number);
    }
}
