package dev.offshoot.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer, read to its end. */
public final class TestResponse {

    private final HttpResponse<byte[]> response;

    TestResponse(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String body() {
        return new String(bytes(), UTF_8);
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Every value of a header that may come several times, such as {@code Set-Cookie}. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public JsonNode json() {
        return Json.read(body());
    }

    public Map<String, Object> map() {
        return Json.map(body());
    }

    /** @param path as in {@code errors[0].field} */
    public JsonNode json(String path) {
        return Json.at(json(), path);
    }

    /** The text of a string, number or boolean at a path. */
    public String text(String path) {
        return Json.text(json(), path);
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
