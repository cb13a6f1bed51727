package dev.offshoot.web.sample;

import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

@Controller("/api/sample/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
class OrderController {

    @Get("/{id}")
    Map<String, Object> get(UUID id) {
        return Map.of("id", id);
    }

    @Get
    Map<String, Object> list(PageRequest page, @QueryValue(defaultValue = "1") @Max(9) int depth) {
        return Map.of("limit", page.limit(), "depth", depth);
    }

    @Post
    @Status(HttpStatus.CREATED)
    PlaceOrder place(@Body @Valid PlaceOrder order) {
        return order;
    }

    @Patch("/{id}")
    HttpResponse<?> edit(UUID id, IfMatch condition) {
        condition.require(3);
        throw new OptimisticLockException("row 17 of table orders changed");
    }

    @Put("/{id}")
    HttpResponse<?> replace(UUID id) {
        throw new OptimisticLockException("row 17 of table orders changed");
    }

    @Get("/failures/{kind}")
    String fail(String kind) throws Exception {
        throw switch (kind) {
            case "unique" -> new IllegalStateException(new SQLException("duplicate key secret@example.test", "23505"));
            case "reference" -> new SQLException("violates orders_customer_id_fkey", "23503");
            case "unstorable" -> new SQLException("invalid byte sequence in orders_customer: 0x00", "22021");
            case "database-away" -> new SQLTransientConnectionException("pool orders timed out");
            case "connection-broken" -> new SQLException("Connection is closed");
            case "timeout" -> new TimeoutException("slow");
            case "in-the-way" ->
                SampleProblem.ORDER_CLOSED.because("Order 7 is closed").withMember("orderId", 7);
            case "refused" -> SampleProblem.ORDER_CLOSED.because("Order 7 is closed");
            default -> new IllegalStateException("secret of com.example.Internals");
        };
    }
}
