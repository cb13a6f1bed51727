package dev.offshoot.mail.rendering;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Gives values to programs. A template reaches what the map holds and the registered helpers, no method of any object. */
@Singleton
public class Renderer {

    private final Handlebars html = engine(EscapingStrategy.HTML_ENTITY);
    private final Handlebars text = engine(EscapingStrategy.NOOP);

    private static Handlebars engine(EscapingStrategy escaping) {
        Handlebars handlebars =
                new Handlebars().with(new DefaultHelperRegistry()).with(escaping);
        handlebars.helpers().clear();
        TemplateFunctions.register(handlebars);
        return handlebars;
    }

    /** Parses a program once, so that rendering costs no parsing. */
    public Compiled compile(Program program) {
        try {
            return new Compiled(
                    text.compileInline(program.subject()),
                    text.compileInline(program.preheader()),
                    html.compileInline(program.html()),
                    text.compileInline(program.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parsed program; safe for use by many threads. */
    public record Compiled(Template subject, Template preheader, Template html, Template text) {

        public RenderedMail render(Map<String, Object> model, Locale locale, ZoneId zone) {
            Formats formats = new Formats(locale, zone);
            return new RenderedMail(
                    oneLine(apply(subject, model, formats, true)),
                    oneLine(apply(preheader, model, formats, true)),
                    apply(html, model, formats, false),
                    apply(text, model, formats, true).strip().replaceAll("\\n{3,}", "\n\n") + "\n");
        }

        private static String oneLine(String line) {
            return line.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        }

        private static String apply(Template template, Map<String, Object> model, Formats formats, boolean plain) {
            Context context = Context.newBuilder(model)
                    .resolver(MapValueResolver.INSTANCE)
                    .build();
            context.data(TemplateFunctions.FORMATS, formats);
            if (plain) {
                context.data(TemplateFunctions.PLAIN, true);
            }
            try {
                return template.apply(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
