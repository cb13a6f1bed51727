package dev.offshoot.broker.access;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** How often memory knew who asked, and how often somebody else had to be asked. */
@Singleton
class AccessFigures implements MeterBinder {

    private final AccessTokens tokens;
    private final BrowserSessions sessions;

    AccessFigures(AccessTokens tokens, BrowserSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "broker.tokens", tokens::figures);
        count(registry, "broker.sessions", sessions::figures);
    }

    private static void count(MeterRegistry registry, String name, Supplier<CacheStats> figures) {
        FunctionCounter.builder(name, figures, cache -> cache.get().hitCount())
                .tag("result", "hit")
                .register(registry);
        FunctionCounter.builder(name, figures, cache -> cache.get().missCount())
                .tag("result", "miss")
                .register(registry);
    }
}
