package dev.offshoot.identity.access;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.AllowRole;
import dev.offshoot.identity.AllowService;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.FreshSession;
import dev.offshoot.web.PublicRoute;
import dev.offshoot.web.ScopedRoute;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** Whom a route lets in, as its annotations say. Those on the method replace those on the class; of several one suffices. */
record Access(
        boolean anonymous,
        boolean person,
        boolean service,
        List<String> roles,
        List<String> permissions,
        boolean freshSession) {

    static final Access FOR_ANYBODY = new Access(true, false, false, List.of(), List.of(), false);
    static final Access FOR_OPERATORS =
            new Access(false, false, false, List.of("operator"), List.of("operations:read"), false);

    private static final List<Class<? extends Annotation>> RULES = List.of(
            AllowAnonymous.class,
            AllowPerson.class,
            AllowService.class,
            AllowRole.class,
            AllowPermission.class,
            PublicRoute.class,
            ScopedRoute.class);

    static Access of(AnnotationMetadata route) {
        AnnotationMetadata method = route.getDeclaredMetadata();
        AnnotationMetadata rules = RULES.stream().anyMatch(method::hasAnnotation) ? method : route;
        return new Access(
                isOpen(rules),
                rules.hasAnnotation(AllowPerson.class),
                rules.hasAnnotation(AllowService.class),
                List.of(rules.stringValues(AllowRole.class)),
                permissions(rules),
                route.hasAnnotation(FreshSession.class));
    }

    /** The framework's own annotation is enforced by the framework; here it counts for the list of open routes. */
    private static boolean isOpen(AnnotationMetadata rules) {
        return rules.hasAnnotation(AllowAnonymous.class)
                || rules.hasAnnotation(PublicRoute.class)
                || List.of(rules.stringValues(Secured.class)).contains(SecurityRule.IS_ANONYMOUS);
    }

    private static List<String> permissions(AnnotationMetadata rules) {
        return Stream.of(AllowPermission.class, ScopedRoute.class)
                .flatMap(rule -> Stream.of(rules.stringValues(rule)))
                .toList();
    }

    /** A route without any rule is closed to everybody. */
    boolean isUndecided() {
        return !anonymous && !person && !service && roles.isEmpty() && permissions.isEmpty();
    }

    boolean allows(Caller caller) {
        return anonymous || allowsKind(caller) || holdsOne(caller);
    }

    private boolean allowsKind(Caller caller) {
        return switch (caller) {
            case Caller.Person ignored -> person;
            case Caller.Service ignored -> service;
            case Caller.Anonymous ignored -> false;
        };
    }

    private boolean holdsOne(Caller caller) {
        return Stream.concat(
                        roles.stream().filter(caller::hasRole),
                        permissions.stream().filter(caller::may))
                .findAny()
                .isPresent();
    }
}
