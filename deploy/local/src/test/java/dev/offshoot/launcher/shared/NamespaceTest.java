package dev.offshoot.launcher.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.launcher.LauncherFailure;
import org.junit.jupiter.api.Test;

class NamespaceTest {

    @Test
    void withoutOneNamesArePlain() {
        Namespace none = new Namespace("");

        assertThat(none.database("auth")).isEqualTo("auth");
        assertThat(none.queue("auth.events")).isEqualTo("auth.events");
    }

    @Test
    void withOneEveryNameBeginsWithIt() {
        Namespace anna = new Namespace("anna");

        assertThat(anna.database("some-service")).isEqualTo("anna_some_service");
        assertThat(anna.queue("auth.events")).isEqualTo("anna.auth.events");
    }

    @Test
    void whatCannotBeginADatabasesNameIsRefusedWithTheRule() {
        assertThatThrownBy(() -> new Namespace("Anna's"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("small letters and digits");
    }
}
