package dev.offshoot.broker.upstream;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A service as the edge uses it. Outlives changes of the routing, so its instances' health and its breaker do too. */
public final class Upstream {

    /** The name of the program that {@code OFFSHOOT_LEGACY_URL} points at. */
    public static final String FOREIGN = "legacy";

    /** The broker's own pages and REST. */
    public static final String OWN = "broker";

    private final String name;
    private final InstantSource clock;
    private final Breaker breaker;
    private final RetryBudget budget;
    private final BiConsumer<Upstream, Instance> absence;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile List<Instance> instances = List.of();

    /** @param absence is told of instances that refuse connections; called on loops, so it must not wait */
    Upstream(String name, Resilience resilience, InstantSource clock, BiConsumer<Upstream, Instance> absence) {
        this.absence = absence;
        this.breaker = new Breaker(resilience.breaker());
        this.budget = new RetryBudget(resilience.retry());
        this.name = name;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** Somebody else's program: it knows nothing of this platform's addresses. */
    public boolean isForeign() {
        return name.equals(FOREIGN);
    }

    /**
     * Whether its readiness decides about requests. Not of the broker's own pages: they are there as long as this process
     * is, and show what is wrong when auth or PostgreSQL keep it from being ready.
     */
    public boolean isChecked() {
        return !isForeign() && !name.equals(OWN);
    }

    public List<Instance> instances() {
        return instances;
    }

    void use(List<Instance> listed) {
        List<Instance> former = instances;
        instances = List.copyOf(listed);
        former.stream().filter(instance -> !listed.contains(instance)).forEach(Instance::retire);
    }

    /** Takes a place for one request, or says which refusal it gets. Whoever got one gives it back by {@link #leave}. */
    public Admission enter(int limit) {
        if (inFlight.incrementAndGet() > limit) {
            inFlight.decrementAndGet();
            return Admission.BUSY;
        }
        long now = clock.millis();
        if (!breaker.admits(now)) {
            inFlight.decrementAndGet();
            return Admission.UNAVAILABLE;
        }
        budget.requested(now);
        return Admission.ADMITTED;
    }

    public void leave() {
        inFlight.decrementAndGet();
    }

    /** Two at random, the one with fewer requests in flight; never the one that just failed, if there is another. */
    public Optional<Instance> pick(@Nullable Instance failed) {
        List<Instance> choice = usable(InstanceState.HEALTHY, failed);
        if (choice.isEmpty()) {
            choice = usable(InstanceState.UNKNOWN, failed);
        }
        if (choice.isEmpty()) {
            return failed != null && failed.takesRequests() ? Optional.of(failed) : noInstance();
        }
        Instance first = choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
        Instance second = choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
        return Optional.of(first.inFlight() <= second.inFlight() ? first : second);
    }

    private Optional<Instance> noInstance() {
        breaker.open(clock.millis());
        return Optional.empty();
    }

    private List<Instance> usable(InstanceState state, @Nullable Instance failed) {
        List<Instance> all = instances;
        for (Instance instance : all) {
            if (instance.state() != state || instance == failed) {
                return all.stream()
                        .filter(each -> each.state() == state && each != failed)
                        .toList();
            }
        }
        return all;
    }

    public boolean mayRetry() {
        return budget.spend(clock.millis());
    }

    public void begun(Instance instance) {
        instance.begun();
    }

    /** The instance answered; a 500 or 4xx is an answer like any other. */
    public void answered(Instance instance, long micros) {
        long now = clock.millis();
        instance.ended();
        instance.succeeded(now);
        instance.latencies().add(micros);
        breaker.succeeded(now);
    }

    /** No connection, a reset, no head in time, or 502 to 504. */
    public void failed(Instance instance, String why) {
        long now = clock.millis();
        instance.ended();
        if (instance.failed(now) && mayLose(instance)) {
            instance.putOut(now, why);
        }
        breaker.failed(now);
    }

    /** Nobody listens there: somebody looks soon whether that has changed. */
    public void missed(Instance instance) {
        absence.accept(this, instance);
    }

    /** The client left before the instance could show anything. */
    public void abandoned(Instance instance) {
        instance.ended();
        breaker.abandoned();
    }

    /** Failures alone put out half of the instances at most. */
    private boolean mayLose(Instance instance) {
        long out = instances.stream()
                .filter(each -> each != instance && each.state() == InstanceState.OUT)
                .count();
        return (out + 1) * 2 <= instances.size();
    }

    void checked(Instance instance, Readiness found, String why) {
        if (instance.checked(found, clock.millis(), why)) {
            breaker.instanceReturned();
        }
    }

    void forgive() {
        for (Instance instance : instances) {
            if (instance.forgive(clock.millis())) {
                breaker.instanceReturned();
            }
        }
    }

    public int inFlight() {
        return inFlight.get();
    }

    public String breaker() {
        return breaker.position().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public long retryAfterSeconds() {
        return breaker.retryAfterSeconds(clock.millis());
    }
}
