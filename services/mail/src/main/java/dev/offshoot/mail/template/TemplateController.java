package dev.offshoot.mail.template;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Controller("/api/mail/templates")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"mail:read", "mail:templates"})
class TemplateController {

    private final TemplateService templates;
    private final Previews previews;

    TemplateController(TemplateService templates, Previews previews) {
        this.templates = templates;
        this.previews = previews;
    }

    /** The catalogue is small and shown whole. */
    @Get
    CursorPage<TemplateResponse> list(
            @Nullable @QueryValue String topic, @Nullable @QueryValue String owner, @Nullable @QueryValue String q) {
        List<TemplateResponse> found = templates.list().stream()
                .map(TemplateResponse::of)
                .filter(template -> topic == null || template.topic().equals(topic))
                .filter(template -> owner == null || template.owner().equals(owner))
                .filter(template -> q == null || matches(template, q.toLowerCase(Locale.ROOT)))
                .toList();
        return new CursorPage<>(found, null);
    }

    private static boolean matches(TemplateResponse template, String word) {
        return template.key().contains(word)
                || template.title().toLowerCase(Locale.ROOT).contains(word);
    }

    @Get("/{key}")
    HttpResponse<TemplateResponse> get(String key) {
        return HttpResponse.ok(TemplateResponse.of(templates.published(key, null)))
                .header("ETag", Etag.of(templates.template(key).version()).toString());
    }

    @Get("/{key}/versions")
    CursorPage<VersionResponse> versions(String key) {
        return new CursorPage<>(
                templates.versions(key).stream().map(VersionResponse::brief).toList(), null);
    }

    @Get("/{key}/versions/{number}")
    VersionResponse version(String key, int number) {
        return VersionResponse.whole(templates.version(key, number));
    }

    @Post("/{key}/preview")
    @AllowPermission({"mail:read", "mail:templates"})
    HttpResponse<PreviewResponse> preview(String key, @Body @Valid PreviewRequest request) {
        PublishedVersion version = templates.published(key, request.version());
        return HttpResponse.ok(PreviewResponse.of(previews.show(version, request.locale(), request.parameters())));
    }

    @Put("/{key}/current")
    @AllowPermission("mail:operate")
    HttpResponse<TemplateResponse> makeCurrent(String key, IfMatch ifMatch, @Body @Valid MakeCurrent request) {
        Template changed = templates.makeCurrent(key, request.version(), ifMatch);
        return HttpResponse.ok(TemplateResponse.of(templates.published(key, null)))
                .header("ETag", Etag.of(changed.version()).toString());
    }
}
