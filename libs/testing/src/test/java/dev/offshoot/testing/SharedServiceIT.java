package dev.offshoot.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs each class by a request of its own in one session, as Surefire does where classes go to several processes. */
class SharedServiceIT {

    private static final List<RunningService> SEEN = new ArrayList<>();
    private static final List<String> DATABASES = new ArrayList<>();

    @BeforeAll
    static void runTheSamples() {
        try (LauncherSession session = LauncherFactory.openSession()) {
            run(session.getLauncher(), Untidy.class);
            run(session.getLauncher(), Next.class);
            run(session.getLauncher(), OtherSettings.class);
            run(session.getLauncher(), Alone.class);
        }
    }

    @AfterAll
    static void forget() {
        SEEN.clear();
        DATABASES.clear();
    }

    @Test
    void classesWithTheSameSettingsUseOneServiceAndOneDatabase() {
        assertThat(SEEN.get(1)).isSameAs(SEEN.get(0));
        assertThat(DATABASES.get(1)).isEqualTo(DATABASES.get(0));
    }

    @Test
    void otherSettingsAndClassesThatDoNotShareHaveTheirOwn() {
        assertThat(SEEN.subList(1, 4)).doesNotHaveDuplicates();
        assertThat(DATABASES.subList(1, 4)).doesNotHaveDuplicates();
    }

    @Test
    void allDatabasesAreClonesOfOneTemplate() {
        assertThat(DATABASES).map(name -> name.split("_")[0]).containsOnly(prefix());
    }

    @Test
    void theServiceEndsWithTheProcess() {
        assertThat(SEEN).noneMatch(RunningService::isRunning);
    }

    private static String prefix() {
        return DATABASES.getFirst().split("_")[0];
    }

    private static void run(Launcher launcher, Class<?> sample) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(sample))
                        .build(),
                summary);
        assertThat(summary.getSummary().getFailures()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isOne();
    }

    private static void see(RunningService service) {
        SEEN.add(service);
        DATABASES.add(service.sql().text("select current_database()"));
    }

    @OffshootTest(service = "probe", shared = true)
    static class Untidy {

        @Test
        void leavesThingsAsTheyAre(RunningService service) {
            see(service);
            service.events().publish("probe.note.added", UUID.randomUUID(), "{}");
            service.clock().stopAt(Instant.EPOCH);
            service.auth().failWith(503);
            SEEN.addFirst(service.startAnother());
            service.stop();
        }
    }

    @OffshootTest(service = "probe", shared = true)
    static class Next {

        @Test
        void findsThingsTidy(RunningService service) {
            see(service);

            assertThat(SEEN.removeFirst().isRunning()).isFalse();
            assertThat(service.http().get("/api/probe/now").send().status()).isEqualTo(200);
            assertThat(service.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(service.events().all("probe.note.added")).isEmpty();
        }
    }

    @OffshootTest(service = "probe", shared = true, properties = "offshoot.testing.word=other")
    static class OtherSettings {

        @Test
        void hasAServiceOfItsOwn(RunningService service) {
            see(service);
        }
    }

    @OffshootTest(service = "probe")
    static class Alone {

        @Test
        void hasAServiceOfItsOwn(RunningService service) {
            see(service);
        }
    }
}
