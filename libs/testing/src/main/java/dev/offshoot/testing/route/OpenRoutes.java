package dev.offshoot.testing.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Three lists of what anybody may call: {@code src/test/resources/anonymous-routes.txt}, the routes that really are
 * anonymous, and those marked so in {@code deploy/routes/<service>.yml}.
 */
public final class OpenRoutes {

    private static final Path LIST = Path.of("src/test/resources/anonymous-routes.txt");
    private static final Path FRONT = Path.of("../../deploy/routes");

    private OpenRoutes() {}

    /**
     * Fails where one of the lists differs from the others. A service that stands in no file of the front is compared with
     * its own list only.
     *
     * @param anonymous each as {@code GET /api/mail/templates/{name}}, from the identity library's {@code AnonymousRoutes}
     */
    public static void agree(RunningService service, String name, Collection<String> anonymous) {
        agree(service, name, anonymous, List.of());
    }

    /**
     * As {@link #agree(RunningService, String, Collection)}, for services with routes that answer anybody and tell a
     * signed-in person more. Those are not marked at the front, which reads no session cookie where it finds the mark.
     *
     * @param forPersonsToo those of {@code anonymous}, from the identity library's {@code AnonymousRoutes}
     */
    public static void agree(
            RunningService service, String name, Collection<String> anonymous, Collection<String> forPersonsToo) {
        Path front = FRONT.resolve(name + ".yml");
        try {
            assertThat(anonymous).as("%s", LIST).containsExactlyInAnyOrderElementsOf(Files.readAllLines(LIST));
            if (Files.exists(front)) {
                List<String> marked = anonymous.stream()
                        .filter(route -> !forPersonsToo.contains(route))
                        .toList();
                agree(RouteFile.read(front), all(service), marked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void agree(RouteFile front, List<String> routes, Collection<String> anonymous) {
        assertThat(routes.stream().filter(front::isAnonymous))
                .as("marked anonymous at the front")
                .containsExactlyInAnyOrderElementsOf(anonymous);
        assertThat(front.openWithout(routes))
                .as("marked anonymous at the front, but no route of the service")
                .isEmpty();
    }

    private static List<String> all(RunningService service) {
        return service.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toPathString())
                .distinct()
                .toList();
    }
}
