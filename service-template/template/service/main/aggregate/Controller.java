package dev.offshoot.[=service].[=aggregate];

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/[=service]/[=aggregates]")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class [=Aggregate]Controller {

    private static final String ORDER = "[=aggregates]:-id";

    private final [=Aggregates] [=aggregates];

    [=Aggregate]Controller([=Aggregates] [=aggregates]) {
        this.[=aggregates] = [=aggregates];
    }

    @Get
    CursorPage<[=Aggregate]Response> list(PageRequest page, Caller.Person caller) {
        long before = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<[=Aggregate]> rows = [=aggregates].page(caller.id(), before, page.rows());
        return page.page(rows, [=Aggregate]Response::of, row -> Cursor.at(ORDER, String.valueOf(row.id())));
    }

    @Post
    @Idempotent
    HttpResponse<[=Aggregate]Response> create(@Body @Valid Create[=Aggregate] body, Caller.Person caller) {
        [=Aggregate] created = [=aggregates].create(caller.id(), body.title());
        String place = "/api/[=service]/[=aggregates]/" + created.uuid();
        return tagged(HttpResponse.created(URI.create(place)), created);
    }

    @Get("/{id}")
    HttpResponse<[=Aggregate]Response> get(UUID id, Caller.Person caller) {
        return tagged(HttpResponse.ok(), [=aggregates].find(caller.id(), id));
    }

    @Patch("/{id}")
    HttpResponse<[=Aggregate]Response> rename(
            @PathVariable UUID id, @Body @Valid Rename[=Aggregate] body, IfMatch seen, Caller.Person caller) {
        return tagged(HttpResponse.ok(), [=aggregates].rename(caller.id(), id, seen, body.title()));
    }

    private static HttpResponse<[=Aggregate]Response> tagged(MutableHttpResponse<?> answer, [=Aggregate] row) {
        return answer.header(HttpHeaders.ETAG, Etag.of(row.version()).value()).body([=Aggregate]Response.of(row));
    }
}
