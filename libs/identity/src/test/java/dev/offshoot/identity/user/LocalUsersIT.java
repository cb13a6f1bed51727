package dev.offshoot.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "ledger")
class LocalUsersIT {

    private final RunningService service;
    private final LocalUsers users;

    LocalUsersIT(RunningService service) {
        this.service = service;
        this.users = service.bean(LocalUsers.class);
    }

    @Test
    void fiftyThreadsMakeOneRow() {
        UUID ada = UUID.randomUUID();
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> ids.add(users.idOf(ada)));
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(rows(ada)).isEqualTo(1);
    }

    @Test
    void manyAreMadeAtOnceAndKeepTheirIds() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(1_000).toList();

        Map<UUID, Long> first = users.idsOf(people);

        assertThat(first).hasSize(1_000).isEqualTo(users.idsOf(people));
        assertThat(Set.copyOf(first.values())).hasSize(1_000);
    }

    @Test
    void rolledBackRowIsNotRemembered() {
        UUID ada = UUID.randomUUID();
        TransactionOperations<?> transactions = service.bean(TransactionOperations.class);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.executeWrite(status -> {
                    users.idOf(ada);
                    users.idOf(ada);
                    throw new IllegalStateException("the business said no");
                }));
        assertThat(rows(ada)).isZero();

        users.idOf(ada);
        assertThat(rows(ada)).isEqualTo(1);
    }

    @Test
    void unknownPersonCountsAsActiveAndMakesNoRow() {
        UUID nobody = UUID.randomUUID();

        assertThat(users.isActive(nobody)).isTrue();
        assertThat(rows(nobody)).isZero();
    }

    @Test
    void lateReplayOfAnOlderEventChangesNothing() {
        UserRows rows = service.bean(UserRows.class);
        UUID ada = UUID.randomUUID();
        rows.setActive(ada, true, 6);

        rows.setActive(ada, false, 5);
        assertThat(users.isActive(ada)).isTrue();

        rows.setActive(ada, false, 7);
        assertThat(active(ada)).isFalse();
    }

    private int rows(UUID user) {
        return service.sql().query("select id from users where uuid = ?", user).size();
    }

    private boolean active(UUID user) {
        return !service.sql()
                .query("select id from users where uuid = ? and active", user)
                .isEmpty();
    }
}
