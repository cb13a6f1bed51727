package dev.offshoot.testing.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file, read as text and, where its structure matters, by the JDK's own parser. */
record SourceFile(Path path, List<String> lines) {

    static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<String> linesWith(Pattern pattern) {
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index ->
                        path + ":" + (index + 1) + ": " + lines.get(index).strip());
    }

    /** Counted from the first annotation to the closing brace; parsing is spared for files that are short themselves. */
    Stream<String> methodsLongerThan(int most) {
        if (lines.size() <= most) {
            return Stream.empty();
        }
        return methods().stream()
                .filter(method -> method.lines() > most)
                .map(method ->
                        "%s:%d: %s has %d lines".formatted(path, method.firstLine(), method.name(), method.lines()));
    }

    private List<Method> methods() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Method> methods = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(path));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodCollector(unit, positions).scan(unit, methods);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private record Method(String name, long firstLine, long lines) {}

    private static final class MethodCollector extends TreeScanner<Void, List<Method>> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodCollector(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Method> methods) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            methods.add(new Method(method.getName().toString(), first, last - first + 1));
            return super.visitMethod(method, methods);
        }
    }
}
