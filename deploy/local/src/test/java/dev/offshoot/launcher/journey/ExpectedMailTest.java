package dev.offshoot.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedMailTest {

    @Test
    void requestThatWasAnsweredAtOnceBringsExactlyOneMail() {
        ExpectedMail mail = new ExpectedMail("ada@example.test", "auth.verify-email", "", 0);

        assertThat(mail.isMetBy(0)).isFalse();
        assertThat(mail.isMetBy(1)).isTrue();
        assertThat(mail.isMetBy(2)).isFalse();
    }

    @Test
    void everyTryWithoutAnAnswerMayHaveBroughtOneMore() {
        ExpectedMail mail = new ExpectedMail("ada@example.test", "auth.verify-email", "", 1);

        assertThat(mail.isMetBy(0)).isFalse();
        assertThat(mail.isMetBy(2)).isTrue();
        assertThat(mail.isMetBy(3)).isFalse();
    }
}
