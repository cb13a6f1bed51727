package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Upstream;
import java.util.BitSet;

/** A route ready for requests: its settings and the service that answers. */
public final class Route {

    private static final int LONGEST_SHOWN_SEGMENT = 40;

    private final RouteSpec spec;
    private final Upstream upstream;
    private final BitSet masked = new BitSet();
    private final long deadlineNanos;
    private final long idleNanos;

    Route(RouteSpec spec, Upstream upstream) {
        this.spec = spec;
        this.upstream = upstream;
        this.deadlineNanos = spec.deadline().toNanos();
        this.idleNanos = spec.idle().toNanos();
        spec.mask().forEach(name -> masked.set(spec.path().positionOf(name)));
    }

    public RouteSpec spec() {
        return spec;
    }

    public String id() {
        return spec.id();
    }

    public Upstream upstream() {
        return upstream;
    }

    public long deadlineNanos() {
        return deadlineNanos;
    }

    public long idleNanos() {
        return idleNanos;
    }

    public boolean isPage() {
        return !spec.path().text().startsWith("/api/");
    }

    public boolean isCatchAll() {
        return spec.path().segments().getFirst().equals(PathPattern.REST);
    }

    /** The path as a log may show it. */
    public String masked(String path) {
        StringBuilder shown = new StringBuilder(path.length());
        int start = 1;
        for (int segment = 0; start <= path.length(); segment++) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            boolean hidden = masked.get(segment) || end - start > LONGEST_SHOWN_SEGMENT;
            shown.append('/').append(hidden ? "***" : path.substring(start, end));
            start = end + 1;
        }
        return shown.toString();
    }
}
