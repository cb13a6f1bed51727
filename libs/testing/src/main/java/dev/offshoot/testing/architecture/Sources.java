package dev.offshoot.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What only the text of a module's Java files shows. */
record Sources(List<SourceFile> files) {

    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final String COMMENT = "(//|^\\s*/?\\*).*";
    private static final Pattern UNTRACKED_TASK = Pattern.compile(COMMENT + "\\b(TODO|FIXME)\\b(?!.*#\\d)");
    private static final Pattern AUTHOR = Pattern.compile(COMMENT + "@author\\b");

    static Sources in(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new Sources(paths.filter(path -> path.toString().endsWith(".java"))
                    .map(SourceFile::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "no file is longer than 400 lines",
                        () -> assertThat(longFiles()).isEmpty()),
                DynamicTest.dynamicTest(
                        "no method is longer than 40 lines",
                        () -> assertThat(longMethods()).isEmpty()),
                DynamicTest.dynamicTest(
                        "no TODO without an issue, no author tag",
                        () -> assertThat(leftovers()).isEmpty()));
    }

    List<String> longFiles() {
        return files.stream()
                .filter(file -> file.lines().size() > MOST_LINES_OF_A_FILE)
                .map(file -> file.path() + " has " + file.lines().size() + " lines")
                .toList();
    }

    List<String> longMethods() {
        return files.stream()
                .flatMap(file -> file.methodsLongerThan(MOST_LINES_OF_A_METHOD))
                .toList();
    }

    List<String> leftovers() {
        return files.stream()
                .flatMap(file -> Stream.of(UNTRACKED_TASK, AUTHOR).flatMap(file::linesWith))
                .toList();
    }
}
