package dev.offshoot.populator;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the text format of COPY. */
final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private CopyText() {}

    static void appendRow(StringBuilder line, List<? extends @Nullable Object> row) {
        for (int column = 0; column < row.size(); column++) {
            if (column > 0) {
                line.append('\t');
            }
            append(line, row.get(column));
        }
        line.append('\n');
    }

    private static void append(StringBuilder line, @Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case byte[] bytes -> line.append("\\\\x").append(HEX.formatHex(bytes));
            case List<?> array -> escape(line, arrayOf(array));
            default -> escape(line, value.toString());
        }
    }

    private static String arrayOf(List<?> elements) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : elements) {
            if (array.length() > 1) {
                array.append(',');
            }
            String text = element.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            array.append('"').append(text).append('"');
        }
        return array.append('}').toString();
    }

    private static void escape(StringBuilder line, String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }
}
