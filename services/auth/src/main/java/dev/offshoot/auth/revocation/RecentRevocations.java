package dev.offshoot.auth.revocation;

import dev.offshoot.auth.client.Clients;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.Users;
import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.RevocationSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads from the tables what other services ask for over HTTP. */
@Singleton
class RecentRevocations implements RevocationSource {

    private static final Duration LONGER_THAN_ANY_TOKEN = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Users users;
    private final Clients clients;
    private final InstantSource clock;

    RecentRevocations(Sessions sessions, Users users, Clients clients, InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public RevocationList read() {
        Instant since = clock.instant().minus(LONGER_THAN_ANY_TOKEN);
        List<RevocationList.UserAccess> changed = users.accessChangedSince(since).stream()
                .map(user ->
                        new RevocationList.UserAccess(user.uuid(), user.access().number(), user.isActive()))
                .toList();
        return new RevocationList(sessions.revokedSince(since), changed, List.of(), clients.disabledSince(since));
    }
}
