package dev.offshoot.auth;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** People who refresh without a pause and use each new token at every service. */
final class Load implements AutoCloseable {

    private static final int PEOPLE = 8;

    private final RunningService auth;
    private final People people;
    private final List<TestClient> others;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<AtomicLong> rounds = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    private Load(RunningService auth, People people, List<TestClient> others) {
        this.auth = auth;
        this.people = people;
        this.others = others;
    }

    static Load start(RunningService auth, People people, List<TestClient> others) {
        Load load = new Load(auth, people, others);
        for (int person = 0; person < PEOPLE; person++) {
            SignedIn session = people.signIn(people.create());
            AtomicLong done = new AtomicLong();
            load.rounds.add(done);
            load.threads.execute(() -> load.run(session, done));
        }
        return load;
    }

    /** Each has begun and ended so many from now on. */
    void awaitRounds(int number) {
        List<Long> before = rounds.stream().map(AtomicLong::get).toList();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !refusals.isEmpty() || haveAdvanced(before, number + 1));
    }

    Queue<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        running = false;
        threads.close();
    }

    private boolean haveAdvanced(List<Long> before, int number) {
        for (int person = 0; person < rounds.size(); person++) {
            if (rounds.get(person).get() < before.get(person) + number) {
                return false;
            }
        }
        return true;
    }

    private void run(SignedIn session, AtomicLong done) {
        String refreshToken = session.refreshToken();
        while (running && refusals.isEmpty()) {
            TestResponse refreshed = people.refresh(refreshToken);
            if (!isAccepted(refreshed)) {
                return;
            }
            refreshToken = refreshed.text("refreshToken");
            String token = refreshed.text("accessToken");
            isAccepted(auth.http().get("/api/auth/me").bearer(token).send());
            others.forEach(other ->
                    isAccepted(other.get("/api/shop/baskets/mine").bearer(token).send()));
            done.incrementAndGet();
        }
    }

    private boolean isAccepted(TestResponse answer) {
        if (answer.status() != 200) {
            refusals.add(answer.status() + " " + answer.body());
        }
        return answer.status() == 200;
    }
}
