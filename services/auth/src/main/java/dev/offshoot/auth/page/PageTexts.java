package dev.offshoot.auth.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a page in one language. */
public record PageTexts(Locale locale, ResourceBundle words) {

    static PageTexts of(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new PageTexts(locale, ResourceBundle.getBundle("pages.auth", locale, noFallback));
    }

    public String get(String key) {
        return words.getString(key);
    }

    /** The words for a rare case, or those for all others. */
    String getOr(String key, String otherwise) {
        return words.containsKey(key) ? get(key) : get(otherwise);
    }

    public String get(String key, Object value) {
        return new MessageFormat(get(key), locale).format(new Object[] {value});
    }
}
