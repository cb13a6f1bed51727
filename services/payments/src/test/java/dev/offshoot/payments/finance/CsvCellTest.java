package dev.offshoot.payments.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scenario 30: what begins like a formula stays text. */
class CsvCellTest {

    @Test
    void whatBeginsLikeAFormulaIsText() {
        assertThat(CsvCell.of("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(CsvCell.of("+1")).isEqualTo("\"'+1\"");
        assertThat(CsvCell.of("-1")).isEqualTo("\"'-1\"");
        assertThat(CsvCell.of("@SUM(A1)")).isEqualTo("\"'@SUM(A1)\"");
        assertThat(CsvCell.of(" =1+1")).isEqualTo("\"' =1+1\"");
        assertThat(CsvCell.of("\t=1")).startsWith("\"'");
    }

    @Test
    void separatorsAndBreaksStayInTheirCell() {
        assertThat(CsvCell.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvCell.of("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(CsvCell.of("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(CsvCell.of("plain")).isEqualTo("plain");
        assertThat(CsvCell.of(null)).isEmpty();
    }
}
