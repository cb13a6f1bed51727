package dev.offshoot.testing.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/** Calls a service over HTTP; follows no redirects and keeps no cookies. */
public final class TestClient {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Supplier<URI> base;

    /** @param base asked at each call: a restarted service may listen elsewhere */
    public TestClient(Supplier<URI> base) {
        this.base = base;
    }

    public TestRequest get(String path) {
        return request("GET", path);
    }

    public TestRequest post(String path) {
        return request("POST", path);
    }

    public TestRequest put(String path) {
        return request("PUT", path);
    }

    public TestRequest patch(String path) {
        return request("PATCH", path);
    }

    public TestRequest delete(String path) {
        return request("DELETE", path);
    }

    public TestRequest request(String method, String path) {
        return new TestRequest(CLIENT, method, base.get().resolve(path));
    }
}
