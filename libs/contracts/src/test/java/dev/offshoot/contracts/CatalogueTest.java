package dev.offshoot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyEventRecordStandsInTheCatalogue() throws IOException {
        assertThat(Catalogue.platform().contracts())
                .extracting(Contract::event)
                .containsExactlyInAnyOrderElementsOf(records().stream()
                        .filter(Event.class::isAssignableFrom)
                        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                        .toList());
    }

    @Test
    void typesAreThreeKebabCaseWordsAndUnique() {
        assertThat(Catalogue.platform().contracts())
                .extracting(Contract::type)
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("(\\*|[a-z-]+)\\.[a-z-]+\\.[a-z-]+(\\.v\\d+)?"));
    }

    @Test
    void concreteTypeFindsTheSharedContract() {
        assertThat(Catalogue.platform().find("shop.mail.requested"))
                .map(Contract::type)
                .contains("*.mail.requested");
        assertThat(Catalogue.platform().find("shop.mail.refused")).isEmpty();
    }

    @Test
    void schemaNamesTheReadersOfSecretFields() {
        Contract contract =
                Catalogue.platform().find("auth.password-reset.requested").orElseThrow();

        assertThat(contract.schema()).contains("\"x-secret\"");
    }

    @Test
    void secretsAreStrings() throws IOException {
        assertThat(records())
                .flatMap(record -> Arrays.asList(record.getRecordComponents()))
                .filteredOn(component -> component.isAnnotationPresent(Secret.class))
                .isNotEmpty()
                .extracting(RecordComponent::getType)
                .allMatch(String.class::equals);
    }

    private static List<Class<?>> records() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(CatalogueTest::load)
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
