package dev.offshoot.mail.template;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.mail.page.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

@Controller("/mail/catalogue")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"mail:read", "mail:templates"})
@Produces(MediaType.TEXT_HTML)
class CataloguePage {

    private static final String SANDBOX =
            "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'";

    private final TemplateService templates;
    private final Previews previews;
    private final Page page;

    CataloguePage(TemplateService templates, Previews previews, Page page) {
        this.templates = templates;
        this.previews = previews;
        this.page = page;
    }

    @Get
    HttpResponse<String> list() {
        return page.show(
                "catalogue.jte",
                Map.of(
                        "templates",
                        templates.list().stream().map(CatalogueRow::of).toList()));
    }

    @Get("/{key}/{locale}")
    HttpResponse<String> preview(String key, String locale) {
        Previews.Preview preview = previews.show(templates.published(key, null), locale, null);
        return page.show(
                "preview.jte",
                Map.of(
                        "key", key,
                        "locale", preview.locale(),
                        "subject", preview.mail().subject(),
                        "text", preview.mail().text()));
    }

    @Get("/{key}/{locale}/html")
    HttpResponse<String> html(String key, String locale) {
        Previews.Preview preview = previews.show(templates.published(key, null), locale, null);
        return HttpResponse.ok(preview.mail().html()).header("Content-Security-Policy", SANDBOX);
    }
}
