package dev.offshoot.web.problem;

import static dev.offshoot.web.WebProblem.ALREADY_EXISTS;
import static dev.offshoot.web.WebProblem.CHANGED_MEANWHILE;
import static dev.offshoot.web.WebProblem.CONFLICT;
import static dev.offshoot.web.WebProblem.INVALID_REQUEST;
import static dev.offshoot.web.WebProblem.STALE;
import static dev.offshoot.web.WebProblem.UNAVAILABLE;

import dev.offshoot.web.IfMatch;
import dev.offshoot.web.ProblemException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database refuses or cannot do now, by SQLSTATE; its own words stay inside. */
@Singleton
class DatabaseFailures implements FailureTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "25006");
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "57014");
    /** What a body holds is refused before, by its field; paths and queries come as far as this. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private static final int MAX_CAUSES = 10;

    @Override
    public Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure) {
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return Optional.of(changed(request));
        }
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> translate((SQLException) cause).stream())
                .findFirst();
    }

    private static Optional<ProblemException> translate(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("23505")) {
            return Optional.of(ALREADY_EXISTS.because("Something with these values exists already"));
        }
        if (state.equals("23503")) {
            return Optional.of(CONFLICT.because("Something else refers to this, or what this refers to is gone"));
        }
        if (UNSTORABLE.contains(state)) {
            return Optional.of(
                    INVALID_REQUEST.because("The request holds the character U+0000, which cannot be stored"));
        }
        if (TRY_AGAIN.contains(state)) {
            return Optional.of(unavailable("Too much is going on at once", failure));
        }
        if (state.startsWith("08") || AWAY.contains(state) || isTransient(failure)) {
            return Optional.of(unavailable("The service cannot reach its data now", failure));
        }
        return Optional.empty();
    }

    /** The pool's own exception for a connection that broke while it was lent has no SQLSTATE. */
    private static boolean isTransient(SQLException failure) {
        return failure instanceof SQLTransientException || "Connection is closed".equals(failure.getMessage());
    }

    private static ProblemException unavailable(String detail, SQLException failure) {
        LOG.warn(
                "Database: SQLSTATE {} {}",
                failure.getSQLState(),
                failure.getClass().getSimpleName());
        return UNAVAILABLE.because(detail).withHeader("Retry-After", "2");
    }

    private static ProblemException changed(HttpRequest<?> request) {
        boolean conditional = RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route ->
                        ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments())
                .stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.getType() == IfMatch.class);
        return (conditional ? STALE : CHANGED_MEANWHILE).because("Somebody else changed this at the same time");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}
