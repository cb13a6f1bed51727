package dev.offshoot.broker.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the most specific route of a path: literal before variable before rest, segment by segment, then by method. */
final class SegmentTrie {

    static final String ANY_METHOD = "*";

    private final Map<String, SegmentTrie> literals = new HashMap<>();
    private @Nullable SegmentTrie variable;
    private final List<Route> here = new ArrayList<>();
    private final List<Route> rest = new ArrayList<>();

    void add(Route route) {
        SegmentTrie node = this;
        for (String segment : route.spec().path().segments()) {
            if (segment.equals(PathPattern.REST)) {
                node.rest.add(route);
                return;
            }
            node = node.child(segment);
        }
        node.here.add(route);
    }

    private SegmentTrie child(String segment) {
        if (!PathPattern.isVariable(segment)) {
            return literals.computeIfAbsent(segment, name -> new SegmentTrie());
        }
        SegmentTrie child = variable == null ? new SegmentTrie() : variable;
        variable = child;
        return child;
    }

    @Nullable
    Route find(String path, String method) {
        return find(path, 1, method);
    }

    private @Nullable Route find(String path, int start, String method) {
        if (start >= path.length()) {
            Route exact = choose(here, method);
            return exact == null ? choose(rest, method) : exact;
        }
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        Route found = below(literals.get(path.substring(start, end)), path, end + 1, method);
        if (found == null) {
            found = below(variable, path, end + 1, method);
        }
        return found == null ? choose(rest, method) : found;
    }

    private static @Nullable Route below(@Nullable SegmentTrie child, String path, int start, String method) {
        return child == null ? null : child.find(path, start, method);
    }

    private static @Nullable Route choose(List<Route> routes, String method) {
        Route open = null;
        for (Route route : routes) {
            if (method.equals(ANY_METHOD) || route.spec().methods().contains(method)) {
                return route;
            }
            if (route.spec().methods().isEmpty()) {
                open = route;
            }
        }
        return open;
    }
}
