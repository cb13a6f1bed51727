package dev.offshoot.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.SampleService;
import dev.offshoot.web.problem.Problem;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCheckTest {

    private static final String VALID = """
            {"customer": "56e40000-0000-4000-8000-000000000000", "reference": "R-1", "delivery": "by-mail",
             "lines": [{"article": "chair", "count": 2}]}""";

    private static SampleService service;

    @BeforeAll
    static void start() {
        service = SampleService.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void validBodyArrives() {
        HttpResponse<String> response = service.post("/api/sample/orders", VALID);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"delivery\":\"by-mail\"", "\"wantedOn\":null", "\"gift\":false");
    }

    @Test
    void aCharacterThatCannotBeStoredIsNamedByItsField() {
        List<FieldError> errors = errorsOf("""
                {"customer": "56e40000-0000-4000-8000-000000000000", "reference": "R\\u00001", "delivery": "by-mail",
                 "lines": [{"article": "chair", "count": 2, "notes": ["soft", "\\u0000"]}], "stock": {"a\\u0000": 1}}""");

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("reference", "malformed"),
                        tuple("lines[0].notes[1]", "malformed"),
                        tuple("stock", "malformed"));
    }

    @Test
    void everyFaultAtEveryDepthIsNamedAtOnce() {
        List<FieldError> errors = errorsOf("""
                {"customer": "nobody", "delivery": "BY_MAIL", "color": "red", "reference": 123,
                 "lines": [{"article": null, "count": 1.7, "notes": ["ok", 5]}, "chair", {"count": "2", "extra": {}}],
                 "wantedOn": "tomorrow", "notBefore": 17, "gift": "yes", "stock": {"chair": 1, "table": 2.5}}""");

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("customer", "malformed"),
                        tuple("delivery", "malformed"),
                        tuple("color", "unknown-field"),
                        tuple("reference", "wrong-type"),
                        tuple("lines[0].article", "required"),
                        tuple("lines[0].count", "wrong-type"),
                        tuple("lines[0].notes[1]", "wrong-type"),
                        tuple("lines[1]", "wrong-type"),
                        tuple("lines[2].article", "required"),
                        tuple("lines[2].count", "wrong-type"),
                        tuple("lines[2].extra", "unknown-field"),
                        tuple("wantedOn", "malformed"),
                        tuple("notBefore", "wrong-type"),
                        tuple("gift", "wrong-type"),
                        tuple("stock.table", "wrong-type"));
    }

    @Test
    void constraintsAreToldTogetherWithWrongJson() {
        List<FieldError> errors = errorsOf("""
                {"customer": 5, "delivery": "by-mail", "reference": "", "lines": [{"article": "chair", "count": 0}]}""");

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("customer", "wrong-type"),
                        tuple("reference", "blank"),
                        tuple("lines[0].count", "too-small"));
    }

    @Test
    void constraintsOfAnOtherwiseRightBodyAreToldByTheirPath() {
        List<FieldError> errors =
                errorsOf(VALID.replace("\"count\": 2", "\"count\": -2").replace("R-1", "R".repeat(21)));

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(tuple("lines[0].count", "too-small"), tuple("reference", "wrong-size"));
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertThat(errorsOf("{}"))
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("customer", "required"), tuple("reference", "required"),
                        tuple("lines", "required"), tuple("delivery", "required"));
    }

    @Test
    void allowedValuesOfAnEnumerationAreTold() {
        List<FieldError> errors = errorsOf(VALID.replace("by-mail", "by-ship"));

        assertThat(errors)
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("pick-up, by-mail");
    }

    @Test
    void numberBeyondItsTypeIsOutOfRange() {
        List<FieldError> errors = errorsOf(VALID.replace("\"count\": 2", "\"count\": 3000000000"));

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines[0].count", "out-of-range"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{", "[] []", "{\"gift\": true, \"gift\": false}", "nope", "{\"a\":01}"})
    void whatDoesNotParseIsMalformed(String body) {
        HttpResponse<String> response = service.post("/api/sample/orders", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("malformed-json");
    }

    @Test
    void deepNestingIsRefusedBeforeItCosts() {
        HttpResponse<String> response = service.post("/api/sample/orders", "[".repeat(100_000));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"null", "[]", "5", "text"})
    void bodyOfAnotherKindIsRefused(String body) {
        HttpResponse<String> response = service.post("/api/sample/orders", body.equals("text") ? "\"text\"" : body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid-request");
    }

    private static List<FieldError> errorsOf(String body) {
        HttpResponse<String> response = service.post("/api/sample/orders", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        try {
            Problem problem = service.bean(JsonMapper.class).readValue(response.body(), Problem.class);
            return Objects.requireNonNull(problem).errors();
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
