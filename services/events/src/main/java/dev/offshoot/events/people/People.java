package dev.offshoot.events.people;

import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks auth for names once a page, for a moment only: a page without names is better than none. */
@Singleton
public class People {

    /** A page answers within 500 ms even when auth is silent. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final UserDirectory directory;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    People(UserDirectory directory) {
        this.directory = directory;
    }

    public Names names(Collection<UUID> people) {
        Set<UUID> distinct = Set.copyOf(people);
        if (distinct.isEmpty()) {
            return new Names(Map.of(), false);
        }
        Future<Map<UUID, DirectoryUser>> answer = calls.submit(() -> directory.find(distinct));
        try {
            return new Names(named(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)), false);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Names(Map.of(), true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for names", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DirectoryUnavailable) {
                return new Names(Map.of(), true);
            }
            throw new IllegalStateException("Names cannot be asked for", e);
        }
    }

    private static Map<UUID, String> named(Map<UUID, DirectoryUser> users) {
        Map<UUID, String> names = new HashMap<>();
        users.forEach((id, user) -> {
            String name = user.displayName();
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    @PreDestroy
    void close() {
        calls.shutdownNow();
    }
}
