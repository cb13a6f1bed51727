package dev.offshoot.broker.upstream;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service, as this broker sees it. */
public final class Instance {

    private static final int FAILURES_IN_A_ROW = 5;
    private static final int CHECKS_IN_A_ROW = 2;

    private final Address address;
    private volatile InetSocketAddress socket;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean followed = new AtomicBoolean();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final BreakerSettings settings;
    private final FailureRate rate;
    private final Latencies latencies = new Latencies();
    private volatile Health health;
    private volatile Order order = Order.SERVE;
    private volatile boolean retired;
    private int goodChecks;
    private int badChecks;

    /** State, since when, the reason people are shown, and how long it stays out. */
    private record Health(InstanceState state, long since, String why, Backoff backoff) {}

    Instance(Endpoint endpoint, BreakerSettings settings, long now) {
        this.settings = settings;
        this.rate = new FailureRate(settings);
        this.address = endpoint.address();
        this.socket = endpoint.socket();
        this.health = new Health(InstanceState.UNKNOWN, now, "not checked yet", Backoff.NONE);
    }

    public Address address() {
        return address;
    }

    /** Resolved beforehand: a loop never waits for a name server. */
    public InetSocketAddress socket() {
        return socket;
    }

    void movedTo(InetSocketAddress resolved) {
        socket = resolved;
    }

    public InstanceState state() {
        return switch (order) {
            case SERVE -> health.state();
            case DRAIN -> InstanceState.DRAINING;
            case LEAVE_OUT -> InstanceState.LEFT_OUT;
        };
    }

    public long sinceMillis() {
        return health.since();
    }

    public String why() {
        return switch (order) {
            case SERVE -> health.why();
            case DRAIN -> "drained by order";
            case LEAVE_OUT -> "left out by order";
        };
    }

    public int inFlight() {
        return inFlight.get();
    }

    public Latencies latencies() {
        return latencies;
    }

    public int recentFailures(long now) {
        return rate.failures(now);
    }

    public boolean takesRequests() {
        return state() == InstanceState.HEALTHY || state() == InstanceState.UNKNOWN;
    }

    /** Whether connections to it are worth keeping for further requests. */
    public boolean isWanted() {
        return !retired && order == Order.SERVE;
    }

    void obey(Order given) {
        order = given;
    }

    /** No longer listed: what it has in hand it ends. */
    void retire() {
        retired = true;
    }

    void begun() {
        inFlight.incrementAndGet();
    }

    void ended() {
        inFlight.decrementAndGet();
    }

    void succeeded(long now) {
        if (failuresInARow.get() != 0) {
            failuresInARow.set(0);
        }
        rate.succeeded(now);
    }

    /** True when it should be put out, if enough others stay. */
    boolean failed(long now) {
        rate.failed(now);
        return failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW || rate.isTooHigh(now);
    }

    synchronized void putOut(long now, String why) {
        if (health.state() != InstanceState.OUT) {
            health = new Health(InstanceState.OUT, now, why, health.backoff().next(now, settings));
            goodChecks = 0;
            failuresInARow.set(0);
            rate.clear();
        }
    }

    /** True when this check made it healthy, or certain again that it is. */
    synchronized boolean checked(Readiness found, long now, String why) {
        boolean good = found == Readiness.READY;
        goodChecks = good ? goodChecks + 1 : 0;
        badChecks = good ? 0 : badChecks + 1;
        if (badChecks >= CHECKS_IN_A_ROW) {
            putOut(now, why);
        }
        if (found == Readiness.GONE) {
            shortenPause(now);
        }
        boolean certain = goodChecks == CHECKS_IN_A_ROW && health.state() == InstanceState.HEALTHY;
        return becomesHealthy(now, why) || certain;
    }

    private boolean becomesHealthy(long now, String why) {
        boolean returns = health.state() != InstanceState.HEALTHY
                && goodChecks >= CHECKS_IN_A_ROW
                && health.backoff().isOver(now);
        if (returns) {
            health = new Health(InstanceState.HEALTHY, now, why, health.backoff());
        }
        return returns;
    }

    /**
     * The process that failed is gone, so whoever answers next is another one and need not wait. Only after a calm time:
     * one that dies again and again is left alone for longer each time.
     */
    private void shortenPause(long now) {
        Backoff pause = health.backoff();
        if (health.state() == InstanceState.OUT && pause.isFirst(settings) && !pause.isOver(now)) {
            health = new Health(health.state(), health.since(), health.why(), pause.ended(now));
        }
    }

    /** One thread at a time looks more often; false when another one does already. */
    boolean beginFollowing() {
        return followed.compareAndSet(false, true);
    }

    void endFollowing() {
        followed.set(false);
    }

    boolean isFollowed() {
        return followed.get();
    }

    /** Nothing is left to find out soon. */
    synchronized boolean isSettled() {
        boolean certain = health.state() == InstanceState.HEALTHY && goodChecks >= CHECKS_IN_A_ROW;
        return certain || retired || order == Order.LEAVE_OUT;
    }

    /** The next look may be the one that makes it healthy. */
    synchronized boolean hasJustAnswered() {
        return goodChecks == CHECKS_IN_A_ROW - 1;
    }

    /** For programs whose readiness nobody asks: after its time out it is tried again. */
    synchronized boolean forgive(long now) {
        boolean over = health.state() == InstanceState.OUT && health.backoff().isOver(now);
        if (over) {
            health = new Health(InstanceState.UNKNOWN, now, "tried again", health.backoff());
        }
        return over;
    }
}
