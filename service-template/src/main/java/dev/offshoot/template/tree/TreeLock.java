package dev.offshoot.template.tree;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One change of a tree at a time, from its first read to its last write. The template's manifest is locked, which every
 * such change reads, so that no file is left for the lock alone.
 */
public final class TreeLock implements AutoCloseable {

    private final FileChannel channel;

    private TreeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws TemplateRefusal when somebody else is at work */
    public static TreeLock take(Path root) {
        Path file = root.resolve("service-template/template/manifest.yml");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new TemplateRefusal(
                        "another new-service or template update is at work in this checkout; try again when it is done.");
            }
            return new TreeLock(channel);
        } catch (IOException e) {
            throw TemplateRefusal.of("locking " + file, e);
        }
    }

    /** The lock ends with its channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw TemplateRefusal.of("unlocking", e);
        }
    }
}
