package dev.offshoot.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Names, calls and libraries that the style guide bans. */
final class Forbidden {

    private static final String CATCH_ALL_NAMES = ".*(Utils?|Helpers?|Manager|Impl)";
    private static final String HOLLOW_PREFIXES = "(Abstract|Base|My)[A-Z].*";
    private static final String[] CATCH_ALL_PACKAGES = {"..util..", "..utils..", "..common..", "..helper..", "..misc.."
    };
    private static final String[] LIBRARIES = {
        "org.mockito..", "org.easymock..", "org.powermock..", "jakarta.persistence..", "lombok..", "org.mapstruct.."
    };
    private static final String[] REACTIVE = {"reactor..", "org.reactivestreams..", "io.reactivex.."};

    private Forbidden() {}

    static Stream<ArchRule> rules(String root, Set<String> allowed) {
        DescribedPredicate<JavaClass> ours = within(root);
        return Stream.of(
                        names(ours), libraries(ours), state(ours), calls(DescribedPredicate.and(ours, isNone(allowed))))
                .flatMap(rules -> rules);
    }

    private static Stream<ArchRule> names(DescribedPredicate<JavaClass> ours) {
        return Stream.of(
                noClasses()
                        .that(ours)
                        .should()
                        .resideInAnyPackage(CATCH_ALL_PACKAGES)
                        .as("no package is a catch-all (util, common, helper, misc)"),
                noClasses()
                        .that(ours)
                        .should()
                        .haveNameMatching(".*[.$]" + CATCH_ALL_NAMES)
                        .orShould()
                        .haveNameMatching(".*[.$]" + HOLLOW_PREFIXES)
                        .as("no type is named …Util, …Helper, …Manager, …Impl, Abstract…, Base… or My…"));
    }

    private static Stream<ArchRule> libraries(DescribedPredicate<JavaClass> ours) {
        return Stream.of(
                noClasses()
                        .that(ours)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(LIBRARIES)
                        .as("no mocks, JPA, Lombok or MapStruct"),
                noFields()
                        .that()
                        .areDeclaredInClassesThat(ours)
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("io.micronaut.context.annotation.Value")
                        .orShould()
                        .beAnnotatedWith("io.micronaut.context.annotation.Property")
                        .as("nothing is injected into fields")
                        .allowEmptyShould(true));
    }

    /** Synthetic ones are the compiler's. */
    private static Stream<ArchRule> state(DescribedPredicate<JavaClass> ours) {
        return Stream.of(fields().that()
                .areDeclaredInClassesThat(ours)
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .as("no static field changes")
                .allowEmptyShould(true));
    }

    private static Stream<ArchRule> calls(DescribedPredicate<JavaClass> bound) {
        return Stream.of(
                noClasses()
                        .that(bound)
                        .should()
                        .callCodeUnitWhere(readsTheClock())
                        .as("time comes from an injected InstantSource"),
                noClasses()
                        .that(bound)
                        .should()
                        .callMethod(System.class, "getenv")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .as("settings come from a settings record, not from System.getenv"),
                noClasses()
                        .that(bound)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(REACTIVE)
                        .as("no reactive types: virtual threads make blocking cheap"));
    }

    static DescribedPredicate<JavaClass> within(String root) {
        return DescribedPredicate.describe(
                "within " + root,
                type -> type.getPackageName().equals(root)
                        || type.getPackageName().startsWith(root + "."));
    }

    private static DescribedPredicate<JavaClass> isNone(Set<String> types) {
        return DescribedPredicate.describe(
                "none of " + types,
                type -> !types.contains(Written.topLevel(type).getName()));
    }

    /** {@code now()} of anything in java.time, unless it is given a clock. */
    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "java.time's now()",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
