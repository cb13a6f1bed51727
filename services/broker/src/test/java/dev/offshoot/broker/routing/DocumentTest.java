package dev.offshoot.broker.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.web.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static List<String> faults(String... services) {
        return Documents.read(services).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(
                        """
                        service: shop
                        instances: ["http://127.0.0.1:9", "ftp://x"]
                        colour: red
                        routes:
                          - {id: a, path: "/api/shop/**", deadline: soon, body: large, in-flight: 0}
                          - {id: a, path: "/api/shop/**"}
                          - {id: b, path: "/api/auth/x"}
                          - {id: c, path: "api"}
                          - {id: d, path: "/api/shop/{x}", cookies: session, mask: [y], methods: [FETCH]}
                          - {id: e, path: "/docs/x"}
                          - {id: f, path: "/**"}
                          - {id: g, path: "/shop/x", rate: [{by: moon, allow: many}]}
                        """,
                        "{service: auth, instances: [\"http://127.0.0.1:9\"], routes: []}",
                        "{service: lost, routes: []}",
                        "{service: backend, instances: [\"http://127.0.0.1:9\"], routes: []}"))
                .contains(
                        "/services/0/instances/1 malformed",
                        "/services/0/colour unknown-field",
                        "/services/0/routes/0/deadline malformed",
                        "/services/0/routes/0/body malformed",
                        "/services/0/routes/0/in-flight malformed",
                        "/services/0/routes/1/id duplicate",
                        "/services/0/routes/1/path tie",
                        "/services/0/routes/2/path foreign-prefix",
                        "/services/0/routes/3/path malformed",
                        "/services/0/routes/4/cookies reserved",
                        "/services/0/routes/4/mask/0 unknown-variable",
                        "/services/0/routes/4/methods/0 malformed",
                        "/services/0/routes/5/path foreign-prefix",
                        "/services/0/routes/6/path foreign-prefix",
                        "/services/0/routes/7/rate/0/by malformed",
                        "/services/0/routes/7/rate/0/allow malformed",
                        "/services/2/instances unknown-service",
                        "/services/3/routes no-catch-all");
    }

    @Test
    void goodDocumentHasNone() {
        List<FieldError> faults = Documents.read("""
                        service: shop
                        instances: ["dns://shop:8080"]
                        routes:
                          - {id: a, path: "/api/shop/**", rate: [{by: network, allow: 60/min}], body: 5GiB, idle: 5m}
                        """).faults();

        assertThat(faults).isEmpty();
    }

    @Test
    void variablesOfOtherNamesStillTie() {
        assertThat(faults("""
                        service: shop
                        instances: ["dns://shop:8080"]
                        routes:
                          - {id: a, path: "/api/shop/{x}"}
                          - {id: b, path: "/api/shop/{y}"}
                        """)).containsExactly("/services/0/routes/1/path tie");
    }
}
