package dev.offshoot.backing.redis;

import dev.offshoot.backing.container.Container;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;

/** The ways to get a Redis. */
public final class RedisProvider implements Provider<RedisAddress> {

    private static final String IMAGE = "redis:8-alpine";
    private static final int PORT = 6379;

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public String variable() {
        return RedisAddress.VARIABLE;
    }

    @Override
    public String usualUrl() {
        return RedisAddress.USUAL;
    }

    @Override
    public RedisAddress parse(String url) {
        return RedisAddress.parse(url);
    }

    @Override
    public Started<RedisAddress> embedded(Placement placement) {
        return EmbeddedRedis.start(placement);
    }

    @Override
    public Started<RedisAddress> container(Placement placement) {
        Container container = new Container(name(), IMAGE, PORT, placement).keeping("/data");
        if (placement.kept()) {
            container.command("redis-server", "--appendonly", "yes");
        }
        return container.start(address -> new RedisAddress(address.getHostString(), address.getPort(), "", "", 0));
    }
}
