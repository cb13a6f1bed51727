package dev.offshoot.web.idempotency;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Answers by request, on the connection of the business transaction. */
@Singleton
@Requires(beans = DataSource.class)
class AnswerRepository {

    private static final Argument<Map<String, String>> HEADERS = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    AnswerRepository(JsonMapper json) {
        this.json = json;
    }

    /** False while the same request runs elsewhere; held until the transaction ends. */
    boolean lock(Connection connection, IdempotentCall call) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, call.lock());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    Optional<Found> find(Connection connection, IdempotentCall call, Instant notBefore) throws SQLException {
        String sql = "select request_hash, status, headers, body from idempotency_keys where id = ? and created_at > ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, call.id());
            statement.setObject(2, notBefore.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(call, row)) : Optional.empty();
            }
        }
    }

    void save(Connection connection, IdempotentCall call, StoredAnswer answer, Instant now) throws SQLException {
        String sql = """
                insert into idempotency_keys (id, request_hash, status, headers, body, created_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                    body = excluded.body, created_at = excluded.created_at
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, call.id());
            statement.setBytes(2, call.requestHash());
            statement.setInt(3, answer.status());
            statement.setString(4, write(answer.headers()));
            statement.setBytes(5, answer.body());
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** As {@link #find}, for many; whoever was not answered before is absent. */
    Map<IdempotentCall, Kept> findAll(Connection connection, Collection<IdempotentCall> calls, Instant notBefore)
            throws SQLException {
        String sql = """
                select id, request_hash, status, headers, body from idempotency_keys
                where id = any(?) and created_at > ?
                """;
        Map<ByteBuffer, IdempotentCall> byId = new HashMap<>();
        calls.forEach(call -> byId.put(ByteBuffer.wrap(call.id()), call));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bytea", ids(calls)));
            statement.setObject(2, notBefore.atOffset(ZoneOffset.UTC));
            Map<IdempotentCall, Kept> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    IdempotentCall call = Objects.requireNonNull(byId.get(ByteBuffer.wrap(row.getBytes("id"))));
                    found.put(call, new Kept(ByteBuffer.wrap(row.getBytes("request_hash")), answer(row)));
                }
            }
            return found;
        }
    }

    /** As {@link #save}, for many in one statement. */
    void saveAll(Connection connection, Map<IdempotentCall, StoredAnswer> answers, Instant now) throws SQLException {
        String sql = """
                insert into idempotency_keys (id, request_hash, status, headers, body, created_at)
                select id, request_hash, status, headers, body, ?
                from unnest(?::bytea[], ?::bytea[], ?::int[], ?::text[], ?::bytea[])
                    as answer (id, request_hash, status, headers, body)
                on conflict (id) do update
                set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                    body = excluded.body, created_at = excluded.created_at
                """;
        List<StoredAnswer> values = List.copyOf(answers.values());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("bytea", ids(answers.keySet())));
            statement.setArray(3, connection.createArrayOf("bytea", hashes(answers.keySet())));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "int", values.stream().map(StoredAnswer::status).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            values.stream()
                                    .map(answer -> write(answer.headers()))
                                    .toArray()));
            statement.setArray(6, connection.createArrayOf("bytea", bodies(values)));
            statement.executeUpdate();
        }
    }

    private static Object[] ids(Collection<IdempotentCall> calls) {
        return calls.stream().map(IdempotentCall::id).toArray(byte[][]::new);
    }

    private static Object[] hashes(Collection<IdempotentCall> calls) {
        return calls.stream().map(IdempotentCall::requestHash).toArray(byte[][]::new);
    }

    private static Object[] bodies(List<StoredAnswer> answers) {
        return answers.stream().map(StoredAnswer::body).toArray(byte[][]::new);
    }

    private Found read(IdempotentCall call, ResultSet row) throws SQLException {
        return new Found(call.sameRequest(row.getBytes("request_hash")), answer(row));
    }

    private StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(row.getInt("status"), headers(row.getString("headers")), row.getBytes("body"));
    }

    private Map<String, String> headers(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, HEADERS)).orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(HEADERS, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sameRequest whether it answered this very request, or another one with the same key */
    record Found(boolean sameRequest, StoredAnswer answer) {}

    /** As {@link Found}, before it is known which of the requests of this key asks. */
    record Kept(ByteBuffer requestHash, StoredAnswer answer) {}
}
