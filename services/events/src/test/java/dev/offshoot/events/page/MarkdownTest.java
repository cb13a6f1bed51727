package dev.offshoot.events.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void htmlIsDropped() {
        assertThat(Markdown.html("Hello <b onclick=x>you</b>\n\n<script>alert(1)</script>\n\n<img src=x>"))
                .contains("Hello you")
                .doesNotContain("<b", "<script", "<img", "onclick");
    }

    @Test
    void onlyHttpsLinksLeadAnywhereAndNoneIsFollowed() {
        assertThat(Markdown.html("[good](https://example.org/a)"))
                .contains("href=\"https://example.org/a\"", "rel=\"noopener nofollow\"");
        assertThat(Markdown.html("[bad](javascript:alert(1)) [old](http://example.org) [data](data:text/html,x)"))
                .doesNotContain("href");
        assertThat(Markdown.html("[user](https://me:secret@example.org)")).doesNotContain("href");
    }

    @Test
    void picturesOfElsewhereAreTheirTextAndHeadingsStandBelowThePages() {
        assertThat(Markdown.html("![a view](https://example.org/track.png)"))
                .contains("a view")
                .doesNotContain("<img", "track.png");
        assertThat(Markdown.html("# Big")).contains("<h3>Big</h3>");
    }

    @Test
    void whatIsWrittenAsTextIsEscaped() {
        assertThat(Markdown.html("1 < 2 & \"three\"")).contains("1 &lt; 2 &amp;");
    }
}
