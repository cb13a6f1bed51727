package dev.offshoot.changelog.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledCodeTest {

    private static final String CODE = """
            class Fill {
                long apply(java.util.List<String> rows) {
                    String sql = "update entries set slug = lower(title)";
                    return rows.stream().filter(row -> row.length() > 3).count() + sql.length();
                }
            }
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void codeThatOnlyLooksDifferentIsTheSame() throws IOException, ClassNotFoundException {
        String moved = "/* who and why */\n\n"
                + CODE.replace("rows", "all").replace("row ->", "one ->").replace("row.", "one.");

        assertThat(checksum("moved", moved, "-g")).isEqualTo(checksum("original", CODE, "-g:none"));
    }

    @Test
    void otherSqlIsOtherCode() throws IOException, ClassNotFoundException {
        assertThat(checksum("sql", CODE.replace("lower", "upper"), "-g"))
                .isNotEqualTo(checksum("original", CODE, "-g"));
    }

    @Test
    void lambdasAndNestedClassesCount() throws IOException, ClassNotFoundException {
        String nested = CODE.replace(
                "    long apply", "    record Row(String text) { int size() { return 1; } }\n    long apply");

        assertThat(checksum("lambda", CODE.replace("> 3", "> 4"), "-g")).isNotEqualTo(checksum("original", CODE, "-g"));
        assertThat(checksum("two", nested.replace("return 1", "return 2"), "-g"))
                .isNotEqualTo(checksum("one", nested, "-g"));
    }

    private String checksum(String name, String code, String option) throws IOException, ClassNotFoundException {
        Path classes = Files.createDirectories(folder.resolve(name));
        Path source = Files.writeString(classes.resolve("Fill.java"), code);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, option, "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
        try (URLClassLoader loader = new URLClassLoader(List.of(url(classes)).toArray(URL[]::new), null)) {
            return new CompiledCode(loader.loadClass("Fill")).checksum();
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
