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
import org.jspecify.annotations.Nullable;

/** Gives values to programs. A template reaches what the map holds and the registered helpers, no method of any object. */
@Singleton
public class Renderer {

    private volatile @Nullable Engines engines;

    /** Made when the first mail is written: most starts write none at once. */
    private Engines engines() {
        Engines known = engines;
        if (known == null) {
            known = new Engines(engine(EscapingStrategy.HTML_ENTITY), engine(EscapingStrategy.NOOP));
            engines = known;
        }
        return known;
    }

    private static Handlebars engine(EscapingStrategy escaping) {
        Handlebars handlebars =
                new Handlebars().with(new DefaultHelperRegistry()).with(escaping);
        handlebars.helpers().clear();
        TemplateFunctions.register(handlebars);
        return handlebars;
    }

    /** Parses a program once, when it is first used, so that rendering costs no parsing. */
    public Compiled compile(Program program) {
        return new Compiled(this, program);
    }

    private Parsed parse(Program program) {
        try {
            Engines parsers = engines();
            return new Parsed(
                    parsers.text().compileInline(program.subject()),
                    parsers.text().compileInline(program.preheader()),
                    parsers.html().compileInline(program.html()),
                    parsers.text().compileInline(program.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Engines(Handlebars html, Handlebars text) {}

    private record Parsed(Template subject, Template preheader, Template html, Template text) {}

    /** A program ready for use by many threads. */
    public static final class Compiled {

        private final Renderer renderer;
        private final Program program;
        private volatile @Nullable Parsed parsed;

        private Compiled(Renderer renderer, Program program) {
            this.renderer = renderer;
            this.program = program;
        }

        public RenderedMail render(Map<String, Object> model, Locale locale, ZoneId zone) {
            Parsed ready = parsed();
            Formats formats = new Formats(locale, zone);
            return new RenderedMail(
                    oneLine(apply(ready.subject(), model, formats, true)),
                    oneLine(apply(ready.preheader(), model, formats, true)),
                    apply(ready.html(), model, formats, false),
                    apply(ready.text(), model, formats, true).strip().replaceAll("\\n{3,}", "\n\n") + "\n");
        }

        /** Two threads may both parse; either result serves. */
        private Parsed parsed() {
            Parsed known = parsed;
            if (known == null) {
                known = renderer.parse(program);
                parsed = known;
            }
            return known;
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
