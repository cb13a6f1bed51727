package dev.offshoot.testing.server;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;
import dev.offshoot.backing.server.TemporaryFolders;
import org.jspecify.annotations.Nullable;

/** A server that one test class stops and starts: its data and its port stay, as in a local installation. */
public final class OwnServer<A extends Address> implements AutoCloseable {

    private final Provider<A> provider;
    private final Placement placement;
    private final A address;
    private @Nullable Started<A> running;

    private OwnServer(Provider<A> provider, Placement placement, Started<A> running) {
        this.provider = provider;
        this.placement = placement;
        this.address = running.address();
        this.running = running;
    }

    public static <A extends Address> OwnServer<A> start(Provider<A> provider) {
        Placement free = Placement.thrownAway();
        Placement placement = Placement.kept(free.folder(), free.port());
        return new OwnServer<>(provider, placement, provider.embedded(placement));
    }

    public A address() {
        return address;
    }

    /** Returns when its process, or its part of this one, has ended; nothing happens when it is stopped already. */
    public synchronized void stop() {
        if (running != null) {
            running.stop().run();
            running = null;
        }
    }

    /** Returns when it answers at the same address, with what it held. */
    public synchronized void start() {
        if (running == null) {
            running = provider.embedded(placement);
        }
    }

    @Override
    public void close() {
        stop();
        TemporaryFolders.delete(placement.folder());
    }
}
