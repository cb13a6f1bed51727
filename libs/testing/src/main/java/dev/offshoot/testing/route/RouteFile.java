package dev.offshoot.testing.route;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code deploy/routes/<service>.yml} as the broker reads it: the most specific path wins, then the one that names the method. */
final class RouteFile {

    private static final String REST = "**";

    private final List<Route> routes;

    private RouteFile(List<Route> routes) {
        this.routes = routes;
    }

    static RouteFile read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromReader(reader);
            return new RouteFile(((List<?>) Objects.requireNonNull(file.get("routes")))
                    .stream().map(route -> Route.of((Map<?, ?>) route)).toList());
        }
    }

    /** @param route such as {@code GET /api/mail/templates/{name}} */
    boolean isAnonymous(String route) {
        return find(route).filter(Route::anonymous).isPresent();
    }

    /** What is open though no route of the service is reached by it. */
    List<String> openWithout(List<String> known) {
        List<Route> reached =
                known.stream().flatMap(route -> find(route).stream()).toList();
        return routes.stream()
                .filter(Route::anonymous)
                .filter(route -> !reached.contains(route))
                .map(Route::path)
                .toList();
    }

    private Optional<Route> find(String route) {
        int space = route.indexOf(' ');
        return routes.stream()
                .filter(candidate -> candidate.matches(route.substring(0, space), route.substring(space + 1)))
                .max(Comparator.comparing(Route::specificity));
    }

    private record Route(String path, List<?> methods, boolean anonymous) {

        static Route of(Map<?, ?> entry) {
            List<?> methods = entry.get("methods") instanceof List<?> named ? named : List.of();
            return new Route(String.valueOf(entry.get("path")), methods, Boolean.TRUE.equals(entry.get("anonymous")));
        }

        boolean matches(String method, String wanted) {
            if (!methods.isEmpty() && !methods.contains(method)) {
                return false;
            }
            String[] own = path.split("/");
            String[] segments = wanted.split("/");
            for (int i = 0; i < own.length; i++) {
                if (own[i].equals(REST)) {
                    return true;
                }
                if (i >= segments.length || !takes(own[i], segments[i])) {
                    return false;
                }
            }
            return own.length == segments.length;
        }

        private static boolean takes(String own, String segment) {
            return own.startsWith("{") || own.equals(segment);
        }

        /** Segment by segment: literal before variable before the rest; what names the method goes before what does not. */
        String specificity() {
            StringBuilder rank = new StringBuilder();
            for (String segment : path.split("/")) {
                rank.append(segment.equals(REST) ? '1' : segment.startsWith("{") ? '2' : '3');
            }
            return rank.append(methods.isEmpty() ? '0' : '1').toString();
        }
    }
}
