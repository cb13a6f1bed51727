package dev.offshoot.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class Dependencies {

    private static final String PLATFORM = "dev.offshoot..";
    private static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final List<String> LIBRARIES = List.of(
            "dev.offshoot.anonymizer..",
            "dev.offshoot.backing..",
            "dev.offshoot.changelog..",
            "dev.offshoot.contracts..",
            "dev.offshoot.database..",
            "dev.offshoot.extraction..",
            "dev.offshoot.identity..",
            "dev.offshoot.messaging..",
            "dev.offshoot.populator..",
            "dev.offshoot.scenarios..",
            "dev.offshoot.service..",
            "dev.offshoot.tasks..",
            "dev.offshoot.template..",
            "dev.offshoot.testing..",
            "dev.offshoot.web..");

    private Dependencies() {}

    static Stream<ArchRule> rules(String root) {
        DescribedPredicate<JavaClass> ours = Forbidden.within(root);
        return Stream.of(
                noClasses()
                        .that(ours)
                        .should()
                        .dependOnClassesThat(foreignServices(root))
                        .as("nobody depends on a service's classes"),
                classes().that(ours).should(knowNoController()).as("nothing knows a controller"),
                classes().that(ours).should(liveInNullMarkedPackage()).as("every package is @NullMarked"));
    }

    static ArchRule noCycles(String root) {
        return noCycles("packages of " + root, Forbidden.within(root));
    }

    static ArchRule noCyclesBelow(String root) {
        return noCycles(
                "packages below " + root,
                DescribedPredicate.and(
                        Forbidden.within(root), DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(root))));
    }

    private static ArchRule noCycles(String description, DescribedPredicate<JavaClass> members) {
        return slices().assignedFrom(packages(description, members))
                .should()
                .beFreeOfCycles()
                .as("packages form no cycles")
                .allowEmptyShould(true);
    }

    private static SliceAssignment packages(String description, DescribedPredicate<JavaClass> members) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return members.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }

    private static DescribedPredicate<JavaClass> foreignServices(String root) {
        return JavaClass.Predicates.resideInAPackage(PLATFORM)
                .and(resideOutsideOfPackages(LIBRARIES.toArray(String[]::new)))
                .and(DescribedPredicate.not(Forbidden.within(root)));
    }

    private static ArchCondition<JavaClass> knowNoController() {
        return new ArchCondition<>("know no controller") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().isAnnotatedWith(CONTROLLER))
                        .filter(dependency ->
                                !Written.topLevel(dependency.getTargetClass()).equals(Written.topLevel(type)))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }
}
