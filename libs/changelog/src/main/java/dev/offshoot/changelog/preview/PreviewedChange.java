package dev.offshoot.changelog.preview;

import java.util.NavigableMap;

/**
 * What one change would do.
 *
 * @param rows as the change itself counts them
 * @param tables as the server counts them
 */
record PreviewedChange(String id, String author, long rows, NavigableMap<String, RowCounts> tables) {}
