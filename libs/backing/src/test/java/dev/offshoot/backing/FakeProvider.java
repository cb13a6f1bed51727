package dev.offshoot.backing;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;
import java.io.IOException;

/** A server that exists in words only: its host says how it came to be. */
final class FakeProvider implements Provider<FakeProvider.FakeAddress> {

    static final String AWAY = "away";
    static final String BROKEN = "broken";

    @Override
    public String name() {
        return "Fake";
    }

    @Override
    public String variable() {
        return "OFFSHOOT_FAKE_URL";
    }

    @Override
    public String usualUrl() {
        return "usual";
    }

    @Override
    public FakeAddress parse(String url) {
        if (url.equals(BROKEN)) {
            throw new IllegalStateException(BROKEN);
        }
        return new FakeAddress(url);
    }

    @Override
    public Started<FakeAddress> embedded(Placement placement) {
        return Started.embedded(name(), new FakeAddress("embedded"), () -> {});
    }

    @Override
    public Started<FakeAddress> container(Placement placement) {
        return new Started<>(name(), new FakeAddress("container"), "container", "", () -> {});
    }

    record FakeAddress(String host) implements Address {

        @Override
        public int port() {
            return 1;
        }

        @Override
        public String url() {
            return host;
        }

        @Override
        public void check() throws IOException {
            if (host.equals(AWAY)) {
                throw new IOException("Connection refused");
            }
        }
    }
}
