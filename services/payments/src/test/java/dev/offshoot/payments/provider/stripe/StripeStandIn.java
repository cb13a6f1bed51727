package dev.offshoot.payments.provider.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much of Stripe's API as we use (Checkout Sessions, Refunds, idempotency keys, errors, signed events) and
 * knows what was asked. Strict where Stripe is: authorisation, parameters that repeat under a key, states, expiry.
 */
public final class StripeStandIn implements AutoCloseable {

    public static final String KEY = "sk_test_standin";
    public static final String SECRET = "whsec_standin";

    private final HttpServer server;
    private final Map<String, TreeMap<String, String>> sessions = new ConcurrentHashMap<>();
    private final Map<String, TreeMap<String, String>> refunds = new ConcurrentHashMap<>();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    /** How it behaves. */
    public enum Mood {
        WELL,
        /** Takes requests and never answers. */
        HANGING,
        /** Does what is asked and breaks the line before the answer. */
        FORGETFUL,
        BROKEN
    }

    /** What an idempotency key was used for. */
    private record Kept(String request, int status, String answer) {}

    /** An answer of the API. */
    private record Answer(int status, String json) {}

    public StripeStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void feel(Mood now) {
        mood = now;
    }

    /** Method and path of each call, oldest first. */
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** What a session was opened with, by form field. */
    public Map<String, String> session(String id) {
        return Map.copyOf(Objects.requireNonNull(sessions.get(id)));
    }

    public int sessions() {
        return sessions.size();
    }

    public int refunds() {
        return refunds.size();
    }

    /** The payer pays on Stripe's page. */
    public void pay(String id) {
        set(id, "status", "complete", "payment_status", "paid", "intent_status", "succeeded");
    }

    /** The payer's card is refused; the session stays open. */
    public void decline(String id, String code, String declineCode) {
        set(id, "intent_status", "requires_payment_method", "error_code", code, "decline_code", declineCode);
    }

    public void expire(String id) {
        set(id, "status", "expired");
    }

    public void set(String id, String... values) {
        TreeMap<String, String> session = Objects.requireNonNull(sessions.get(id));
        synchronized (session) {
            for (int i = 0; i < values.length; i += 2) {
                session.put(values[i], values[i + 1]);
            }
        }
    }

    /** The header {@code Stripe-Signature} over these bytes. */
    public static String signature(String body, String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of the event that Stripe sends when a session is complete. */
    public static String completed(String event, String session) {
        return """
                {"id":"%s","object":"event","type":"checkout.session.completed","data":{"object":{"id":"%s",
                "object":"checkout.session","payment_intent":"pi_%s"}}}""".formatted(event, session, session);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (calls) {
            calls.add(exchange.getRequestMethod() + " " + path);
        }
        Mood now = mood;
        if (now == Mood.HANGING) {
            waitForClose();
        }
        Answer answer = now == Mood.BROKEN ? error(500, "api_error", "broken") : answer(exchange, path, form);
        if (now != Mood.FORGETFUL && now != Mood.HANGING) {
            byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, String path, String form) {
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "invalid_request_error", "api_key_invalid");
        }
        @Nullable String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || !exchange.getRequestMethod().equals("POST")) {
            return perform(exchange.getRequestMethod(), path, form);
        }
        Kept answered = kept.computeIfAbsent(key, _ -> {
            Answer first = perform("POST", path, form);
            return new Kept(path + "?" + form, first.status(), first.json());
        });
        return answered.request().equals(path + "?" + form)
                ? new Answer(answered.status(), answered.answer())
                : error(400, "idempotency_error", "idempotency_key_in_use");
    }

    private Answer perform(String method, String path, String form) {
        String[] parts = path.split("/");
        Map<String, String> fields = fields(form);
        if (path.equals("/v1/checkout/sessions") && method.equals("POST")) {
            return opened(fields);
        }
        if (path.startsWith("/v1/checkout/sessions/")) {
            return found(parts[4], path.endsWith("/expire"));
        }
        return path.equals("/v1/refunds") ? refunded(fields) : error(404, "invalid_request_error", "resource_missing");
    }

    private Answer opened(Map<String, String> fields) {
        long seconds = Long.parseLong(fields.getOrDefault("expires_at", "0"))
                - Instant.now().getEpochSecond();
        if (seconds < 1_800 - 5 || seconds > 86_400 + 5) {
            return error(400, "invalid_request_error", "parameter_invalid_integer");
        }
        String id = "cs_test_" + numbers.incrementAndGet();
        TreeMap<String, String> session = new TreeMap<>(fields);
        session.putAll(Map.of("id", id, "status", "open", "payment_status", "unpaid"));
        sessions.put(id, session);
        return new Answer(200, json(session));
    }

    private Answer found(String id, boolean expire) {
        @Nullable TreeMap<String, String> session = sessions.get(id);
        if (session == null) {
            return error(404, "invalid_request_error", "resource_missing");
        }
        synchronized (session) {
            if (expire && !"open".equals(session.get("status"))) {
                return error(400, "invalid_request_error", "checkout_session_not_open");
            }
            if (expire) {
                session.put("status", "expired");
            }
            return new Answer(200, json(session));
        }
    }

    private Answer refunded(Map<String, String> fields) {
        String intent = fields.getOrDefault("payment_intent", "");
        @Nullable TreeMap<String, String> session = sessions.get(intent.replaceFirst("^pi_", ""));
        if (session == null || !"succeeded".equals(session.get("intent_status"))) {
            return error(404, "invalid_request_error", "resource_missing");
        }
        long already = refunds.values().stream()
                .filter(refund -> intent.equals(refund.get("payment_intent")))
                .mapToLong(refund -> Long.parseLong(refund.get("amount")))
                .sum();
        long amount = Long.parseLong(fields.get("amount"));
        if (already + amount > Long.parseLong(session.get("line_items[0][price_data][unit_amount]"))) {
            return error(400, "invalid_request_error", "charge_already_refunded");
        }
        String id = "re_" + numbers.incrementAndGet();
        refunds.put(id, new TreeMap<>(fields));
        return new Answer(200, """
                {"id":"%s","object":"refund","status":"succeeded","amount":%d}""".formatted(id, amount));
    }

    private static String json(Map<String, String> session) {
        String id = session.get("id");
        return """
                {"id":"%s","object":"checkout.session","status":"%s","payment_status":"%s","url":"https://checkout.stripe.com/c/pay/%s",
                "expires_at":%s,"payment_intent":%s}""".formatted(
                        id,
                        session.get("status"),
                        session.get("payment_status"),
                        id,
                        session.get("expires_at"),
                        session.containsKey("intent_status") ? intent(session) : "null");
    }

    private static String intent(Map<String, String> session) {
        boolean paid = "succeeded".equals(session.get("intent_status"));
        String metadata = session.entrySet().stream()
                .filter(field -> field.getKey().startsWith("payment_intent_data[metadata]["))
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey().replaceAll(".*\\[|]$", ""), field.getValue()))
                .collect(Collectors.joining(","));
        String error = session.containsKey("error_code")
                ? "{\"code\":\"%s\",\"decline_code\":\"%s\",\"type\":\"card_error\"}"
                        .formatted(session.get("error_code"), session.get("decline_code"))
                : "null";
        String amount = session.get("line_items[0][price_data][unit_amount]");
        return """
                {"id":"pi_%s","object":"payment_intent","status":"%s","amount_received":%s,"currency":"%s","created":%d,"metadata":{%s},
                "last_payment_error":%s,"latest_charge":%s}""".formatted(
                        session.get("id"),
                        session.get("intent_status"),
                        paid ? amount : "0",
                        session.get("line_items[0][price_data][currency]"),
                        Instant.now().getEpochSecond(),
                        metadata,
                        error,
                        paid ? "{\"id\":\"ch_1\",\"object\":\"charge\",\"created\":1790000000}" : "null");
    }

    private static Answer error(int status, String type, String code) {
        return new Answer(
                status, "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"no\"}}".formatted(type, code));
    }

    private static Map<String, String> fields(String form) {
        return form.isEmpty()
                ? Map.of()
                : Arrays.stream(form.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void waitForClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the payer would be sent. */
    public static URI page(String session) {
        return URI.create("https://checkout.stripe.com/c/pay/" + session);
    }
}
