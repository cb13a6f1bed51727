package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.TemporaryFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that all processes of this machine and user share. Those that come at the same moment wait for the first. */
final class MadeOnce {

    private static final String COMPLETE = "complete";

    private MadeOnce() {}

    /** @param making fills the folder, which is empty; its end may be that of the process, then the next one begins anew */
    static synchronized void folder(Path folder, Making making) throws IOException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Path complete = folder.resolve(COMPLETE);
            if (!Files.exists(complete)) {
                TemporaryFolders.delete(folder);
                Files.createDirectories(folder);
                making.fill(folder);
                Files.createFile(complete);
            }
        }
    }

    @FunctionalInterface
    interface Making {
        void fill(Path folder) throws IOException;
    }
}
