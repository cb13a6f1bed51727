package dev.offshoot.mail.suppression;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/mail/suppressions")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:operate")
class SuppressionController {

    private static final String ORDER = "suppressions:-id";

    private final SuppressionList suppressions;

    SuppressionController(SuppressionList suppressions) {
        this.suppressions = suppressions;
    }

    @Get
    @AllowPermission("mail:read")
    CursorPage<SuppressionResponse> list(
            @Nullable @QueryValue String reason, @Nullable @QueryValue String scope, PageRequest page) {
        long before = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Suppression> rows =
                suppressions.page(reason == null ? "" : reason, scope == null ? "" : scope, before, page.rows());
        return page.page(rows, SuppressionResponse::of, row -> Cursor.at(ORDER, String.valueOf(row.id())));
    }

    @Post
    @Status(HttpStatus.CREATED)
    CursorPage<SuppressionResponse> add(@Body @Valid SuppressAddress request, Caller.Person operator) {
        return page(suppressions.add(request, operator.id()));
    }

    @Post("/search")
    @AllowPermission("mail:read")
    CursorPage<SuppressionResponse> search(@Body @Valid FindSuppressions request) {
        return page(suppressions.find(request.address()));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void lift(UUID id, @Body @Valid LiftSuppression request, Caller.Person operator) {
        suppressions.lift(id, request.reason(), operator.id());
    }

    private static CursorPage<SuppressionResponse> page(List<Suppression> rows) {
        return new CursorPage<>(rows.stream().map(SuppressionResponse::of).toList(), null);
    }
}
