package dev.offshoot.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.upstream.TestUpstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final String SHOP = """
            service: shop
            instances: ["http://127.0.0.1:9"]
            routes:
              - {id: all, path: "/api/shop/**"}
              - {id: read, path: "/api/shop/items", methods: [GET]}
              - {id: any-item, path: "/api/shop/items/{id}"}
              - {id: top, path: "/api/shop/items/top"}
              - {id: deep, path: "/api/shop/items/{id}/**"}
              - {id: price, path: "/api/shop/items/{id}/price", methods: [PUT]}
              - {id: pages, path: "/shop/pay/{token}/**", mask: [token]}
            """;

    private final TestUpstreams services = new TestUpstreams();
    private final ActiveRouting routing = Documents.routing(services.upstreams, null);

    private String find(String method, String path) {
        routing.use(1, Documents.document(SHOP));
        return routing.current().find(method, path).map(Route::id).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/shop, all",
        "GET, /api/shop/, all",
        "GET, /api/shop/x/y, all",
        "GET, /api/shop/items, read",
        "POST, /api/shop/items, all",
        "GET, /api/shop/items/7, any-item",
        "GET, /api/shop/items/top, top",
        "GET, /api/shop/items/top/x, deep",
        "PUT, /api/shop/items/7/price, price",
        "GET, /api/shop/items/7/price, deep",
        "GET, /api/shop;x, none",
        "GET, /api/shopping, none",
        "GET, /api, none",
        "GET, /, none",
        "GET, /health, broker-health",
        "GET, /docs/shop.json, broker-docs",
        "GET, /api/broker/routing, broker",
        "GET, /api/broker/metrics, none",
        "GET, /api/shop/health/readiness, none"
    })
    void mostSpecificWins(String method, String path, String route) {
        assertThat(find(method, path)).isEqualTo(route);
    }

    @Test
    void logShowsNoMaskedOrLongSegment() {
        routing.use(1, Documents.document(SHOP));
        Route pages = routing.current().find("GET", "/shop/pay/secret/x").orElseThrow();

        assertThat(pages.masked("/shop/pay/secret/x")).isEqualTo("/shop/pay/***/x");
        assertThat(pages.masked("/shop/pay/secret/" + "y".repeat(41))).isEqualTo("/shop/pay/***/***");
    }
}
