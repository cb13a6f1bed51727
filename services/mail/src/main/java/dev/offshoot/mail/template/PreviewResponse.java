package dev.offshoot.mail.template;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A template shown with parameters. */
@Serdeable
record PreviewResponse(
        String subject,
        String preheader,
        String html,
        String text,
        String localeUsed,
        int bytes,
        List<String> warnings) {

    private static final int MANY_BYTES = 100 * 1024;

    static PreviewResponse of(Previews.Preview preview) {
        int bytes = preview.mail().bytes();
        return new PreviewResponse(
                preview.mail().subject(),
                preview.mail().preheader(),
                preview.mail().html(),
                preview.mail().text(),
                preview.locale(),
                bytes,
                bytes > MANY_BYTES ? List.of("The HTML is larger than 100 KB; some readers clip it") : List.of());
    }
}
