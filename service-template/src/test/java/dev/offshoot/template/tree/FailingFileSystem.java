package dev.offshoot.template.tree;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The machine's file system, but one change of it fails as if the disk were full. */
public final class FailingFileSystem extends FileSystem {

    private final FailingProvider provider = new FailingProvider(this);

    /** @param change the first is 1; the others go well */
    public void failAt(int change) {
        provider.failAt(change);
    }

    /** Whether the change that was to fail has been tried. */
    public boolean failed() {
        return provider.failed();
    }

    /** The same place, seen through this file system. */
    public Path path(Path real) {
        return (Path) Proxy.newProxyInstance(
                FailingFileSystem.class.getClassLoader(),
                new Class<?>[] {Path.class, Seen.class},
                (_, method, arguments) -> call(real, method, arguments));
    }

    static Path real(Path path) {
        return path instanceof Seen seen ? seen.real() : path;
    }

    private @Nullable Object call(Path real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("real")) {
            return real;
        }
        if (method.getName().equals("getFileSystem")) {
            return this;
        }
        Object[] unwrapped = arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .map(argument -> argument instanceof Path path ? real(path) : argument)
                        .toArray();
        try {
            Object result = method.invoke(real, unwrapped);
            return result instanceof Path path ? path(path) : result;
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(Path.of(first, more));
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return FileSystems.getDefault().supportedFileAttributeViews();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    /** Knows the path behind it. */
    interface Seen {
        Path real();
    }
}
