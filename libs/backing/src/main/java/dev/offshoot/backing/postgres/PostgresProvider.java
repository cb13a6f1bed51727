package dev.offshoot.backing.postgres;

import dev.offshoot.backing.container.Container;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;

/** The ways to get a PostgreSQL server. */
public final class PostgresProvider implements Provider<PostgresAddress> {

    private static final String IMAGE = "postgres:18-alpine";
    private static final int PORT = 5432;
    private static final String READY = ".*database system is ready to accept connections.*";

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String variable() {
        return PostgresAddress.VARIABLE;
    }

    @Override
    public String usualUrl() {
        return PostgresAddress.USUAL;
    }

    @Override
    public PostgresAddress parse(String url) {
        return PostgresAddress.parse(url);
    }

    @Override
    public Started<PostgresAddress> embedded(Placement placement) {
        return EmbeddedPostgres.start(placement);
    }

    /** The image starts the server twice: once to prepare itself, once to stay. */
    @Override
    public Started<PostgresAddress> container(Placement placement) {
        return new Container(name(), IMAGE, PORT, placement)
                .keeping("/var/lib/postgresql")
                .variable("POSTGRES_HOST_AUTH_METHOD", "trust")
                .command(PostgresTuning.of(placement).command("postgres"))
                .readyAt(READY, 2)
                .start(address -> new PostgresAddress(address.getHostString(), address.getPort(), "postgres", ""));
    }
}
