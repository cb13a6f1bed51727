package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.offshoot.tasks.TaskSettings;
import dev.offshoot.tasks.declaration.Declarations;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins once requests are answered, on a thread of its own. A process that only rehearses a start makes the scheduler,
 * so that its classes are known, and leaves the tasks to others.
 */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Requires(property = "offshoot.tasks.enabled", notEquals = "false")
class TaskLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskLifecycle.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BeanProvider<Schedulers> schedulers;
    private final BeanProvider<RecurringRows> recurring;
    private final Declarations declarations;
    private final Waking waking;
    private final Duration startAfter;
    private final boolean serving;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Scheduler scheduler;

    TaskLifecycle(
            BeanProvider<Schedulers> schedulers,
            BeanProvider<RecurringRows> recurring,
            Declarations declarations,
            Waking waking,
            TaskSettings settings,
            @Value("${offshoot.mode}") String mode) {
        this.schedulers = schedulers;
        this.recurring = recurring;
        this.declarations = declarations;
        this.waking = waking;
        this.startAfter = settings.startAfter();
        this.serving = mode.equals("serve");
    }

    /** Declarations that contradict each other keep the service from starting: they were read to make this bean. */
    @EventListener
    void check(StartupEvent started) {
        LOG.debug("{} tasks are declared", declarations.all().size());
    }

    @EventListener
    void start(ServerStartupEvent started) {
        if (serving) {
            Thread.ofVirtual().name("tasks").start(this::begin);
        } else {
            schedulers.get().create();
        }
    }

    @EventListener
    void stop(ShutdownEvent stopped) {
        stopping.countDown();
        waking.detach();
        stopScheduler();
    }

    private void begin() {
        try {
            if (!isStoppedWithin(startAfter)) {
                Scheduler created = schedulers.get().create();
                while (!stored() && !isStoppedWithin(PAUSE)) {
                    LOG.debug("Trying again to store recurring tasks");
                }
                start(created);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException wrong) {
            LOG.error("No task runs here: {}", wrong.getMessage(), wrong);
        }
    }

    private boolean isStoppedWithin(Duration pause) throws InterruptedException {
        return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean stored() {
        try {
            recurring.get().store();
            return true;
        } catch (RuntimeException away) {
            // Pool, driver and framework each have an exception of their own for a database that is away.
            LOG.warn("No task runs here until the database can be written: {}", away.toString());
            return false;
        }
    }

    private synchronized void start(Scheduler created) {
        if (stopping.getCount() > 0) {
            created.start();
            scheduler = created;
            waking.attach(created);
        }
    }

    private synchronized void stopScheduler() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
