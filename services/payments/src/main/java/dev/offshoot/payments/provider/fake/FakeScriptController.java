package dev.offshoot.payments.provider.fake;

import dev.offshoot.identity.AllowRole;
import dev.offshoot.web.WebProblem;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** QA tells the fake provider how to behave. */
@Controller("/api/payments/fake/scripts")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowRole("operator")
@Requires(property = "offshoot.environment", notEquals = "production")
class FakeScriptController {

    private final FakeScripts scripts;

    FakeScriptController(FakeScripts scripts) {
        this.scripts = scripts;
    }

    @Get
    List<ScriptResponse> list() {
        return scripts.list().stream().map(ScriptResponse::of).toList();
    }

    @Post
    HttpResponse<ScriptResponse> put(@Body @Valid ScriptBody body) {
        return HttpResponse.created(ScriptResponse.of(scripts.put(body)));
    }

    @Delete("/{id}")
    HttpResponse<?> remove(UUID id) {
        if (!scripts.remove(id)) {
            throw WebProblem.NOT_FOUND.because("No script " + id);
        }
        return HttpResponse.noContent();
    }

    @Serdeable
    record ScriptResponse(
            UUID id,
            @Nullable UUID payment,
            String outcome,
            int delayMillis,
            String webhooks,
            String api,
            int apiTimes,
            String refund) {

        static ScriptResponse of(FakeScript script) {
            return new ScriptResponse(
                    script.uuid(),
                    script.payment(),
                    script.outcome(),
                    script.delayMillis(),
                    script.webhooks(),
                    script.api(),
                    script.apiTimes(),
                    script.refund());
        }
    }
}
