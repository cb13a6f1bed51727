package dev.offshoot.mail.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void paragraphsListsEmphasisAndLinksBecomeHtml() {
        String html = Markdown.html("A **bold** and *quiet* word\n\n- one\n- [two](https://example.org/a)");

        assertThat(html)
                .isEqualTo("<p>A <strong>bold</strong> and <em>quiet</em> word</p>"
                        + "<ul><li>one</li><li><a href=\"https://example.org/a\">two</a></li></ul>");
    }

    @Test
    void htmlIsShownAsText() {
        assertThat(Markdown.html("<script>alert(1)</script>"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void linkThatIsNotHttpsStaysText() {
        assertThat(Markdown.html("[x](javascript:alert(1))")).doesNotContain("<a");
    }
}
