package dev.offshoot.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What only the text of a module's Java files shows. */
record Sources(List<SourceFile> files) {

    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final String COMMENT = "(//|^\\s*/?\\*).*";
    private static final Pattern UNTRACKED_TASK = Pattern.compile(COMMENT + "\\b(TODO|FIXME)\\b(?!.*#\\d)");
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\(.*\\b(Exception|Throwable)\\b");
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

    /** @param allowed top-level types that may catch everything */
    Stream<DynamicTest> tests(Set<String> allowed) {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "no file is longer than 400 lines",
                        () -> assertThat(longFiles()).isEmpty()),
                DynamicTest.dynamicTest(
                        "no method is longer than 40 lines",
                        () -> assertThat(longMethods()).isEmpty()),
                DynamicTest.dynamicTest(
                        "no catch (Exception) without a throw",
                        () -> assertThat(swallowedExceptions(allowed)).isEmpty()),
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

    /** Parsing is spared for files that are short themselves. */
    List<String> longMethods() {
        return parse(files.stream().filter(file -> file.lines().size() > MOST_LINES_OF_A_METHOD))
                .flatMap(file -> file.methodsLongerThan(MOST_LINES_OF_A_METHOD))
                .toList();
    }

    /** Parsing is spared for files without the word. */
    List<String> swallowedExceptions(Set<String> allowed) {
        return parse(files.stream().filter(file -> allowed.stream().noneMatch(file::holds) && file.has(CATCH_ALL)))
                .flatMap(file -> file.swallowedExceptions().map(line -> file.path() + ":" + line))
                .toList();
    }

    private static Stream<ParsedFile> parse(Stream<SourceFile> files) {
        return ParsedFile.parse(files.map(SourceFile::path).toList());
    }

    List<String> leftovers() {
        return files.stream()
                .flatMap(file -> Stream.of(UNTRACKED_TASK, AUTHOR).flatMap(file::linesWith))
                .toList();
    }
}
