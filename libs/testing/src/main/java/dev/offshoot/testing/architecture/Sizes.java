package dev.offshoot.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** How much one type may take on. */
final class Sizes {

    private static final int MOST_PARAMETERS = 6;
    private static final int MOST_ROUTES = 7;
    private static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    private static final Set<String> ROUTES = Set.of(
            "io.micronaut.http.annotation.CustomHttpMethod",
            "io.micronaut.http.annotation.Delete",
            "io.micronaut.http.annotation.Get",
            "io.micronaut.http.annotation.Head",
            "io.micronaut.http.annotation.Options",
            "io.micronaut.http.annotation.Patch",
            "io.micronaut.http.annotation.Post",
            "io.micronaut.http.annotation.Put");

    private Sizes() {}

    static Stream<ArchRule> rules(String root) {
        DescribedPredicate<JavaClass> ours = Forbidden.within(root);
        return Stream.of(
                classes()
                        .that(ours)
                        .should(takeFewParameters())
                        .as("no constructor takes more than " + MOST_PARAMETERS + " parameters"),
                classes()
                        .that(ours)
                        .should(haveFewRoutes())
                        .as("no controller has more than " + MOST_ROUTES + " routes"));
    }

    /** What a record holds is data, not collaborators; an enumeration's constructor is called in its own file. */
    private static ArchCondition<JavaClass> takeFewParameters() {
        return new ArchCondition<>("take few parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isRecord() || type.isEnum()) {
                    return;
                }
                type.getConstructors().stream()
                        .filter(constructor -> parameters(constructor) > MOST_PARAMETERS)
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " takes " + parameters(constructor) + " parameters")));
            }
        };
    }

    /** An inner class gets its outer instance besides. */
    private static int parameters(JavaConstructor constructor) {
        JavaClass type = constructor.getOwner();
        boolean inner =
                type.getEnclosingClass().isPresent() && !type.getModifiers().contains(JavaModifier.STATIC);
        return constructor.getRawParameterTypes().size() - (inner ? 1 : 0);
    }

    private static ArchCondition<JavaClass> haveFewRoutes() {
        return new ArchCondition<>("have few routes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long routes = type.getMethods().stream().filter(Sizes::isRoute).count();
                if (type.isAnnotatedWith(CONTROLLER) && routes > MOST_ROUTES) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + routes + " routes"));
                }
            }
        };
    }

    private static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> ROUTES.contains(annotation.getRawType().getName()));
    }
}
