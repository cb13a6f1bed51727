package dev.offshoot.testing.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRoutesTest {

    private static final List<String> ROUTES = List.of(
            "GET /api/shop/carts/{id}", "POST /api/shop/carts", "GET /shop/pay/{token}", "POST /shop/pay/{token}");

    @TempDir
    private Path folder;

    private RouteFile front;

    @BeforeEach
    void read() throws IOException {
        front = RouteFile.read(Files.writeString(folder.resolve("shop.yml"), """
                service: shop
                routes:
                  - {id: shop, path: "/api/shop/**"}
                  - {id: shop-carts, path: "/api/shop/carts", methods: [POST], anonymous: true}
                  - {id: shop-pay, path: "/shop/pay/{token}", anonymous: true}
                """));
    }

    @Test
    void sameRoutesOpenOnBothSidesAgree() {
        assertThatCode(() -> OpenRoutes.agree(
                        front,
                        ROUTES,
                        List.of("POST /api/shop/carts", "GET /shop/pay/{token}", "POST /shop/pay/{token}")))
                .doesNotThrowAnyException();
    }

    @Test
    void routeThatOnlyTheFrontOpensIsFound() {
        assertThatThrownBy(
                        () -> OpenRoutes.agree(front, ROUTES, List.of("POST /api/shop/carts", "GET /shop/pay/{token}")))
                .hasMessageContaining("POST /shop/pay/{token}");
    }

    @Test
    void routeThatOnlyTheServiceOpensIsFound() {
        assertThatThrownBy(() -> OpenRoutes.agree(
                        front,
                        ROUTES,
                        List.of(
                                "GET /api/shop/carts/{id}",
                                "POST /api/shop/carts",
                                "GET /shop/pay/{token}",
                                "POST /shop/pay/{token}")))
                .hasMessageContaining("GET /api/shop/carts/{id}");
    }

    @Test
    void openingForNoRouteIsFound() {
        List<String> without = ROUTES.subList(0, 2);

        assertThatThrownBy(() -> OpenRoutes.agree(front, without, List.of("POST /api/shop/carts")))
                .hasMessageContaining("/shop/pay/{token}");
    }
}
