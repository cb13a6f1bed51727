package dev.offshoot.broker.page;

import dev.offshoot.broker.order.GiveOrder;
import dev.offshoot.web.WebProblem;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A button of the operations page, as the browser sends it. */
record OrderForm(String csrf, String service, String address, GiveOrder order) {

    static OrderForm of(String body) {
        Map<String, List<String>> fields = fields(body);
        return new OrderForm(
                first(fields, "csrf"),
                first(fields, "service"),
                first(fields, "address"),
                new GiveOrder(first(fields, "order"), null, first(fields, "reason")));
    }

    private static Map<String, List<String>> fields(String body) {
        try {
            return new QueryStringDecoder(body, StandardCharsets.UTF_8, false).parameters();
        } catch (IllegalArgumentException undecodable) {
            throw WebProblem.INVALID_REQUEST.because("The form cannot be decoded");
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}
