package dev.offshoot.identity.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The routes that anybody may call, to be compared with the list each service keeps. */
@Singleton
public class AnonymousRoutes {

    private final Router router;
    private final RouteAccess access;

    AnonymousRoutes(Router router, RouteAccess access) {
        this.router = router;
        this.access = access;
    }

    /** Each as {@code GET /api/mail/templates/{name}}; the HEAD that goes with every GET is left out. */
    public SortedSet<String> find() {
        return find(Access::anonymous);
    }

    /** Those of {@link #find()} that name persons beside anybody, because they tell them more. */
    public SortedSet<String> forPersonsToo() {
        return find(rule -> rule.anonymous() && rule.person());
    }

    private SortedSet<String> find(Predicate<Access> wanted) {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route -> wanted.test(access.of(route)))
                .map(AnonymousRoutes::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() + " " + route.getUriMatchTemplate().toPathString();
    }
}
