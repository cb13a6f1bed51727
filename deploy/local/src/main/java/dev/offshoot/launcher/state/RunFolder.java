package dev.offshoot.launcher.state;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The files through which a command and the supervisor know of each other. */
public final class RunFolder {

    private static final int USUAL_PORT = 8080;

    private final Path folder;

    public RunFolder(Checkout checkout) {
        this.folder = checkout.run();
    }

    /** What the supervisor last wrote, whether it still lives or not. */
    public Optional<PlatformState> read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(stateFile())) {
            properties.load(reader);
            return Optional.of(PlatformState.of(properties));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + stateFile(), e);
        }
    }

    /** What is running now; empty when the supervisor ended, in whatever way. */
    public Optional<PlatformState> running() {
        return read().filter(state -> state.supervisor().isAlive());
    }

    public void write(PlatformState state) {
        try {
            Path fresh = Files.createTempFile(folder, "state", ".tmp");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                state.toProperties().store(writer, null);
            }
            Files.move(fresh, stateFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + stateFile(), e);
        }
    }

    public void forget() {
        delete(stateFile());
    }

    /** What was asked of a former supervisor. */
    public void forgetRequests() {
        takeRestarts();
        delete(stopFile());
        delete(lookFile());
    }

    /** The port of the last start that named one. */
    public int rememberedPort() {
        try {
            return Integer.parseInt(Files.readString(portFile()).strip());
        } catch (IOException | NumberFormatException e) {
            return USUAL_PORT;
        }
    }

    public void rememberPort(int port) {
        try {
            Files.writeString(portFile(), String.valueOf(port));
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + portFile(), e);
        }
    }

    public void askForRestart(String service) {
        try {
            Files.createDirectories(requests());
            Files.writeString(requests().resolve(service), "");
        } catch (IOException e) {
            throw LauncherFailure.of("asking for a restart", e);
        }
    }

    /** Services whose restart was asked for since the last call. */
    public List<String> takeRestarts() {
        if (!Files.isDirectory(requests())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(requests())) {
            List<Path> asked = files.toList();
            asked.forEach(RunFolder::delete);
            return asked.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + requests(), e);
        }
    }

    public void askToStop() {
        touch(stopFile());
    }

    public boolean isAskedToStop() {
        return Files.exists(stopFile());
    }

    /** Has the backing servers asked now; answered when the file is gone. */
    public void askToLook() {
        touch(lookFile());
    }

    public boolean isAskedToLook() {
        return Files.exists(lookFile());
    }

    public void hasLooked() {
        delete(lookFile());
    }

    /** The short process that makes a cache, so that it is found when its supervisor was killed. */
    public void rehearsal(ProcessMark process) {
        try {
            Files.writeString(rehearsalFile(), process.toString());
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + rehearsalFile(), e);
        }
    }

    public Optional<ProcessMark> rehearsal() {
        try {
            return Optional.of(ProcessMark.parse(Files.readString(rehearsalFile())));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    public Path lockFile() {
        return folder.resolve("lock");
    }

    private Path stateFile() {
        return folder.resolve("state.properties");
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private Path stopFile() {
        return folder.resolve("stop");
    }

    private Path lookFile() {
        return folder.resolve("look");
    }

    private Path rehearsalFile() {
        return folder.resolve("rehearsal.process");
    }

    private Path requests() {
        return folder.resolve("restart");
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw LauncherFailure.of("deleting " + file, e);
        }
    }
}
