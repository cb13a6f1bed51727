package dev.offshoot.backing.container;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** One backing server in a container of its own. */
public final class Container {

    private final String name;
    private final String image;
    private final int port;
    private final Placement placement;
    private final GenericContainer<?> container;

    public Container(String name, String image, int port, Placement placement) {
        this.name = name;
        this.image = image;
        this.port = port;
        this.placement = placement;
        this.container = new GenericContainer<>(DockerImageName.parse(image));
        container.withExposedPorts(port).waitingFor(Wait.forListeningPort());
        if (placement.kept()) {
            container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(placement.port(), port)));
        }
    }

    /** The folder in the container that outlives it, where data are kept at all. */
    public Container keeping(String folder) {
        if (placement.kept()) {
            container.withFileSystemBind(placement.folder().toString(), folder, BindMode.READ_WRITE);
        }
        return this;
    }

    public Container variable(String name, String value) {
        container.withEnv(name, value);
        return this;
    }

    public Container command(String... words) {
        container.withCommand(words);
        return this;
    }

    /** Waits for this line of its log, this many times, instead of the port. */
    public Container readyAt(String line, int times) {
        container.waitingFor(Wait.forLogMessage(line, times));
        return this;
    }

    public <A extends Address> Started<A> start(Function<InetSocketAddress, A> address) {
        try {
            container.start();
        } catch (ContainerLaunchException | IllegalStateException e) {
            throw new BackingFailure(
                    "The container of %s does not start (%s); run docker pull %s, or set OFFSHOOT_BACKING=embedded."
                            .formatted(image, e.getMessage(), image),
                    e);
        }
        InetSocketAddress published =
                InetSocketAddress.createUnresolved(container.getHost(), container.getMappedPort(port));
        return new Started<>(
                name,
                address.apply(published),
                "container of " + image,
                "look at docker logs, then stop the platform and start it again",
                container::stop);
    }
}
