package dev.offshoot.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void aTitleBecomesLatinLettersDigitsAndHyphens() {
        assertThat(Slug.stem("  Introducción a la Straße: 2026! ")).isEqualTo("introduccion-a-la-strasse-2026");
        assertThat(Slug.stem("日本")).isEqualTo("event");
        assertThat(Slug.stem("x".repeat(255))).hasSize(70);
    }

    @Test
    void furtherOnesOfATitleAreNumbered() {
        assertThat(Slug.numbered("talk", 1)).isEqualTo("talk");
        assertThat(Slug.numbered("talk", 2)).isEqualTo("talk-2");
        assertThat(Slug.isOf("talk-2", "talk")).isTrue();
        assertThat(Slug.isOf("talk-more", "talk")).isFalse();
    }

    @Test
    void wordsAreFoldedInEveryScript() {
        assertThat(FoldedText.of("Ünïcode—Straße & Żółw, café")).isEqualTo("unicode strasse zolw cafe");
        assertThat(FoldedText.query("Ça va? ':* !", "")).isEqualTo("ca:* & va:*");
        assertThat(FoldedText.query("…", "")).isEmpty();
    }
}
