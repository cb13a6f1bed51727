package dev.offshoot.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, invoice.pdf, PDF",
        "%PDF-1.7, invoice.txt, PDF",
        "'PK\u0003\u0004', table.xlsx, XLSX",
        "'PK\u0003\u0004', files.zip, ZIP",
        "'a,b', table.csv, CSV",
        "'a,b', notes.txt, TEXT",
        "'a,b', notes, TEXT",
        "BEGIN:VCALENDAR, invite.ics, CALENDAR"
    })
    void firstBytesDecideAndTheNameOnlyBetweenThoseThatBeginAlike(String content, String name, FileKind kind) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1), name))
                .hasValue(kind);
    }

    @Test
    void programIsNoDocumentWhateverItIsCalled() {
        assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 1}, "invoice.pdf")).isEmpty();
        assertThat(FileKind.of(new byte[0], "empty.txt")).isEmpty();
    }
}
