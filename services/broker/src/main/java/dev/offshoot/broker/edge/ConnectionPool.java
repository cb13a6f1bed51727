package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One loop's idle connections to instances, the most recently used first. */
final class ConnectionPool {

    private static final int MOST_PER_INSTANCE = 256;

    private final Map<Instance, Deque<UpstreamConnection>> idle = new HashMap<>();

    @Nullable
    UpstreamConnection take(Instance instance) {
        Deque<UpstreamConnection> connections = idle.get(instance);
        while (connections != null && !connections.isEmpty()) {
            UpstreamConnection connection = connections.pop();
            if (connection.channel().isActive()) {
                return connection;
            }
        }
        return null;
    }

    void put(UpstreamConnection connection) {
        Deque<UpstreamConnection> connections =
                idle.computeIfAbsent(connection.instance(), instance -> new ArrayDeque<>());
        if (connections.size() == MOST_PER_INSTANCE) {
            connections.removeLast().close();
        }
        connections.push(connection);
    }

    void remove(UpstreamConnection connection) {
        Deque<UpstreamConnection> connections = idle.get(connection.instance());
        if (connections != null && connections.remove(connection) && connections.isEmpty()) {
            idle.remove(connection.instance());
        }
    }

    /** Closes what has been idle since before the given moment, and what leads to an instance that gets no more. */
    void expire(long beforeNanos) {
        List<UpstreamConnection> expired = new ArrayList<>();
        for (Deque<UpstreamConnection> connections : idle.values()) {
            for (UpstreamConnection connection : connections) {
                if (connection.idleSinceNanos() - beforeNanos < 0
                        || !connection.instance().isWanted()) {
                    expired.add(connection);
                }
            }
        }
        expired.forEach(UpstreamConnection::close);
    }
}
