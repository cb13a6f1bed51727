package dev.offshoot.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What holds inside a service only, where a feature is a package and nobody looks in from outside. */
final class Services {

    private Services() {}

    static Stream<ArchRule> rules(String root) {
        DescribedPredicate<JavaClass> ours = Forbidden.within(root);
        return Stream.of(
                classes()
                        .that(ours)
                        .should(beNeededWherePublic(root))
                        .as("a type is public because another package uses it"),
                classes()
                        .that(ours)
                        .should(keepRepositoriesAtHome())
                        .as("a repository is used in its own package only"));
    }

    /** The main class is public for the JVM. */
    private static ArchCondition<JavaClass> beNeededWherePublic(String root) {
        return new ArchCondition<>("be needed where public") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean exposed = type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().equals(root);
                if (exposed && !isUsedElsewhere(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is public, but no other package uses it"));
                }
            }
        };
    }

    /** Also by way of its nested types. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream().anyMatch(Services::crossesPackages)
                || type.getPackage().getClasses().stream()
                        .filter(nested ->
                                !nested.equals(type) && Written.topLevel(nested).equals(type))
                        .flatMap(nested -> nested.getDirectDependenciesToSelf().stream())
                        .anyMatch(Services::crossesPackages);
    }

    private static ArchCondition<JavaClass> keepRepositoriesAtHome() {
        return new ArchCondition<>("keep repositories at home") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getSimpleName().endsWith("Repository"))
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("dev.offshoot"))
                        .filter(Services::crossesPackages)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean crossesPackages(Dependency dependency) {
        return !dependency
                .getOriginClass()
                .getPackageName()
                .equals(dependency.getTargetClass().getPackageName());
    }
}
