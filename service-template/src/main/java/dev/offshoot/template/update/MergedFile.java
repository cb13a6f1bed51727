package dev.offshoot.template.update;

import org.jspecify.annotations.Nullable;

/**
 * A file after an update.
 *
 * @param text null when it is gone
 * @param outcome null when nothing changed
 */
record MergedFile(@Nullable String text, @Nullable Outcome outcome) {

    static MergedFile unchanged(@Nullable String text) {
        return new MergedFile(text, null);
    }
}
