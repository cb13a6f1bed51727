package dev.offshoot.mail.rendering;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.helper.EachHelper;
import com.github.jknack.handlebars.helper.IfHelper;
import com.github.jknack.handlebars.helper.UnlessHelper;
import com.github.jknack.handlebars.helper.WithHelper;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything a template may call; there is nothing else in the registry. */
final class TemplateFunctions {

    /** Key of the recipient's {@link Formats} in the data of a rendering. */
    static final String FORMATS = "formats";

    /** Set in the data of the text program, where nothing is escaped. */
    static final String PLAIN = "plain";

    private static final Map<String, Helper<?>> ALL = all();

    private TemplateFunctions() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static void register(Handlebars handlebars) {
        ALL.forEach(handlebars::registerHelper);
    }

    private static Map<String, Helper<?>> all() {
        Map<String, Helper<?>> helpers = new LinkedHashMap<>();
        helpers.put("if", IfHelper.INSTANCE);
        helpers.put("unless", UnlessHelper.INSTANCE);
        helpers.put("each", EachHelper.INSTANCE);
        helpers.put("with", WithHelper.INSTANCE);
        helpers.put("eq", (Helper<Object>) TemplateFunctions::eq);
        helpers.put("date", filled((value, options) -> formats(options).date(value, zone(options))));
        helpers.put("time", filled((value, options) -> formats(options).time(value, zone(options))));
        helpers.put("number", filled((value, options) -> formats(options).number(value)));
        helpers.put(
                "money",
                filled((value, options) ->
                        value instanceof Map<?, ?> m ? formats(options).money(m) : ""));
        helpers.put("plural", filled(TemplateFunctions::plural));
        helpers.put(
                "list",
                filled((value, options) ->
                        value instanceof List<?> l ? formats(options).list(l) : ""));
        helpers.put("markdown", filled(TemplateFunctions::markdown));
        helpers.put("excerpt", filled(TemplateFunctions::excerpt));
        helpers.put("person", filled((value, options) -> value instanceof Map<?, ?> m ? m.get("name") : value));
        return helpers;
    }

    private static Helper<Object> filled(Helper<Object> helper) {
        return (value, options) -> value == null ? "" : helper.apply(value, options);
    }

    private static Object eq(Object value, Options options) throws IOException {
        boolean equal = String.valueOf(value).equals(String.valueOf((Object) options.param(0)));
        if (options.tagType == TagType.SECTION) {
            return equal ? options.fn() : options.inverse();
        }
        return equal;
    }

    private static Object plural(Object count, Options options) {
        return options.hash(String.valueOf(count).equals("1") ? "one" : "other", "");
    }

    private static Object markdown(Object value, Options options) {
        String source = String.valueOf(value);
        return options.data(PLAIN) == null ? new Handlebars.SafeString(Markdown.html(source)) : source;
    }

    private static Object excerpt(Object value, Options options) {
        String text = String.valueOf(value).strip().replaceAll("\\s+", " ");
        int most = options.params.length > 0 ? options.<Integer>param(0) : 200;
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > 0 ? end : most - 1) + "…";
    }

    private static Formats formats(Options options) {
        return options.data(FORMATS);
    }

    private static ZoneId zone(Options options) {
        Object given = options.hash("zone");
        return given == null ? formats(options).zone() : ZoneId.of(String.valueOf(given));
    }
}
