package dev.offshoot.testing.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** Which classes a person wrote: the annotation processors' are full of what the rules forbid. */
final class Written {

    private Written() {}

    /** Of foreign types a rule must know no more than the names; reading them all would take ten times as long. */
    static JavaClasses classes(ClassFileImporter importer, String... packages) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return importer.withImportOption(Written::isFileOfAPerson)
                .importPackages(packages)
                .that(byHand());
    }

    /** Half of the files need not even be read. */
    private static boolean isFileOfAPerson(Location location) {
        return !location.contains("/$");
    }

    private static DescribedPredicate<JavaClass> byHand() {
        return DescribedPredicate.describe(
                "written by hand",
                type -> !type.getName().contains(".$") && !type.getName().contains("$$"));
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Written::topLevel).orElse(type);
    }
}
