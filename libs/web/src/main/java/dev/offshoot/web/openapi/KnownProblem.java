package dev.offshoot.web.openapi;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import dev.offshoot.web.problem.Problem;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.EnumBeanIntrospection;
import io.micronaut.core.beans.EnumBeanIntrospection.EnumConstant;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** @param remedy what the client changes to get past it */
@Serdeable
record KnownProblem(String code, int status, String title, String remedy) {

    /** All constants of all {@link ProblemType} enums on the class path, by code. */
    static List<KnownProblem> all() {
        return BeanIntrospector.SHARED
                .findIntrospections(reference ->
                        reference.isPresent() && ProblemType.class.isAssignableFrom(reference.getBeanType()))
                .stream()
                .flatMap(KnownProblem::constants)
                .sorted(Comparator.comparing(KnownProblem::code))
                .toList();
    }

    private static Stream<KnownProblem> constants(BeanIntrospection<?> introspection) {
        return introspection instanceof EnumBeanIntrospection<?> constants
                ? constants.getConstants().stream().map(KnownProblem::of)
                : Stream.empty();
    }

    private static KnownProblem of(EnumConstant<?> constant) {
        ProblemType type = (ProblemType) constant.getValue();
        String remedy = constant.stringValue(Remedy.class).orElseGet(() -> defaultRemedy(type));
        return new KnownProblem(Problem.codeOf(type), type.status().getCode(), Problem.titleOf(type), remedy);
    }

    private static String defaultRemedy(ProblemType type) {
        return type.status().getCode() < 500
                ? "Change what the detail names and send the request again."
                : "Try again later.";
    }
}
