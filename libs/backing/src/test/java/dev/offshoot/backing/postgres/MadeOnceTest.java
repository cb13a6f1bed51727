package dev.offshoot.backing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeOnceTest {

    @TempDir
    private Path machine = Path.of("");

    @Test
    void secondOneFindsWhatTheFirstMade() throws IOException {
        Path folder = machine.resolve("programs");
        MadeOnce.folder(folder, made -> Files.writeString(made.resolve("program"), "first"));

        MadeOnce.folder(folder, made -> Files.writeString(made.resolve("program"), "second"));

        assertThat(folder.resolve("program")).hasContent("first");
    }

    @Test
    void whatEndedHalfWayIsMadeAnew() throws IOException {
        Path folder = machine.resolve("programs");
        assertThatIOException()
                .isThrownBy(() -> MadeOnce.folder(folder, made -> {
                    Files.writeString(made.resolve("half"), "");
                    throw new IOException("the disk is full");
                }));

        MadeOnce.folder(folder, made -> Files.writeString(made.resolve("program"), "whole"));

        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("program")).hasContent("whole");
    }
}
