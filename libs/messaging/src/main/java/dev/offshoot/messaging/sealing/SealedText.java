package dev.offshoot.messaging.sealing;

import dev.offshoot.messaging.json.EventJson;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How boxes stand in a string: {@code sealed.1.} and base64url of {@code {reader: box}}. */
public final class SealedText {

    public static final String MASK = "•••";

    private static final String PREFIX = "sealed.1.";
    private static final Pattern ANYWHERE = Pattern.compile("sealed\\.1\\.[A-Za-z0-9_-]+");

    private SealedText() {}

    /** The text with every sealed one in it masked, for people. */
    public static String masked(String text) {
        return ANYWHERE.matcher(text).replaceAll(MASK);
    }

    static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    static String write(Map<String, Box> boxes, EventJson json) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        boxes.forEach((reader, box) -> members.put(reader, json.tree(box)));
        byte[] text = json.text(JsonNode.createObjectNode(members)).getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** @throws TamperedText when the text is no sealed one */
    static Optional<Box> boxOf(String reader, String sealed, EventJson json) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
            JsonNode box = json.parse(new String(text, StandardCharsets.UTF_8)).get(reader);
            return box == null ? Optional.empty() : Optional.of(json.bind(box, Box.class));
        } catch (IOException | IllegalArgumentException malformed) {
            throw new TamperedText("A sealed field is malformed", malformed);
        }
    }
}
