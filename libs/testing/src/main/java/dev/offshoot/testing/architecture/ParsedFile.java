package dev.offshoot.testing.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file, read by the JDK's own parser. */
record ParsedFile(Path path, CompilationUnitTree unit, SourcePositions positions) {

    private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");

    /** All by one compiler: one for each file takes a hundred times as long. */
    static Stream<ParsedFile> parse(List<Path> paths) {
        if (paths.isEmpty()) {
            return Stream.empty();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> new ParsedFile(Path.of(unit.getSourceFile().toUri()), unit, positions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counted from the first annotation to the closing brace. */
    Stream<String> methodsLongerThan(int most) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long length = lastLine(method) - firstLine(method) + 1;
                if (length > most) {
                    found.add("%s:%d: %s has %d lines".formatted(path, firstLine(method), method.getName(), length));
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return found.stream();
    }

    /** First lines of {@code catch (Exception …)} without a {@code throw} in the block. */
    Stream<Long> swallowedExceptions() {
        List<Long> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitCatch(CatchTree tree, Void nothing) {
                if (catchesEverything(tree.getParameter().getType()) && !rethrows(tree)) {
                    found.add(firstLine(tree));
                }
                return super.visitCatch(tree, null);
            }
        }.scan(unit, null);
        return found.stream();
    }

    private long firstLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }

    private static boolean catchesEverything(Tree type) {
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().anyMatch(ParsedFile::catchesEverything)
                : EVERYTHING.contains(type.toString());
    }

    private static boolean rethrows(CatchTree tree) {
        AtomicBoolean thrown = new AtomicBoolean();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitThrow(ThrowTree statement, Void nothing) {
                thrown.set(true);
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree later, Void nothing) {
                return null;
            }
        }.scan(tree.getBlock(), null);
        return thrown.get();
    }
}
