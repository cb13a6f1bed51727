package dev.offshoot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID ID = UUID.fromString("56e40000-0000-4000-8000-000000000000");

    @Test
    void keysComeBackAsTheyWere() {
        Cursor cursor = Cursor.parse(
                Cursor.at("users:-registeredAt", NOON, ID, 17L, "añb").encode());

        assertThat(cursor.of("users:-registeredAt").instant(0)).isEqualTo(NOON);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
        assertThat(cursor.number(2)).isEqualTo(17);
        assertThat(cursor.text(3)).isEqualTo("añb");
    }

    @Test
    void alteredCursorIsRefused() {
        String good = Cursor.at("users", 17).encode();
        String altered = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");

        assertRefused(() -> Cursor.parse(altered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "bm90IGEgY3Vyc29yIGF0IGFsbA"})
    void foreignTextIsRefused(String text) {
        assertRefused(() -> Cursor.parse(text));
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        assertRefused(() -> Cursor.at("users:name", "Ada").of("users:-registeredAt"));
    }

    @Test
    void keyOfAnotherKindIsRefused() {
        Cursor cursor = Cursor.at("users", "Ada");

        assertRefused(() -> cursor.number(0));
        assertRefused(() -> cursor.uuid(0));
        assertRefused(() -> cursor.instant(0));
        assertRefused(() -> cursor.text(1));
    }

    @Test
    void pageEndsWhereNoFurtherRowIs() {
        PageRequest request = new PageRequest(3, null);
        List<Integer> rows = IntStream.rangeClosed(1, request.rows()).boxed().toList();

        CursorPage<String> page = request.page(rows, String::valueOf, row -> Cursor.at("numbers", row));
        CursorPage<String> last = request.page(rows.subList(0, 3), String::valueOf, row -> Cursor.at("numbers", row));

        assertThat(page.items()).containsExactly("1", "2", "3");
        assertThat(Cursor.parse(String.valueOf(page.nextCursor())).number(0)).isEqualTo(3);
        assertThat(last.items()).containsExactly("1", "2", "3");
        assertThat(last.nextCursor()).isNull();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(WebProblem.INVALID_CURSOR));
    }
}
