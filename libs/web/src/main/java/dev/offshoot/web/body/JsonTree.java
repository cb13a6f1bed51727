package dev.offshoot.web.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a body as a tree; what does not parse is 400 with line and column. */
final class JsonTree {

    private static final int MAX_DEPTH = 64;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonTree() {}

    static JsonNode read(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() == null) {
                throw WebProblem.MALFORMED_JSON.because("The body is empty");
            }
            JsonNode tree = JsonNodeTreeCodec.getInstance().readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the end of the JSON", parser.currentTokenLocation());
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed("The body is not valid JSON", e.getLocation());
        } catch (IOException _) {
            throw malformed("The body is not valid JSON", null);
        }
    }

    private static ProblemException malformed(String sentence, @Nullable JsonLocation at) {
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return WebProblem.MALFORMED_JSON.because(sentence + place);
    }
}
