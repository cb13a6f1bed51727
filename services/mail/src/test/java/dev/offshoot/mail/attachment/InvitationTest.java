package dev.offshoot.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.contracts.mail.CalendarEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"})
    void everyMethodOfTheStandardPasses(String method) {
        assertThat(Invitation.problems(entry(method))).isEmpty();
    }

    @Test
    void methodNobodyCanWriteIsAProblem() {
        assertThat(Invitation.problems(entry("NONSENSE"))).containsExactly("calendar has an unknown METHOD");
    }

    private static CalendarEntry entry(String method) {
        return Invitation.entry("BEGIN:VCALENDAR\nMETHOD:" + method
                + "\nBEGIN:VEVENT\nUID:e1\nSEQUENCE:3\nEND:VEVENT\nEND:VCALENDAR\n");
    }
}
