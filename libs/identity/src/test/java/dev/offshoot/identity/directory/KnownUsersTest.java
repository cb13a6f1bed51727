package dev.offshoot.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownUsersTest {

    private static final UUID ADA = UUID.fromString("0198a000-0000-7000-8000-0000000000ad");
    private static final UUID GONE = UUID.fromString("0198a000-0000-7000-8000-0000000000e0");
    private static final UUID NOBODY = UUID.fromString("0198a000-0000-7000-8000-000000000000");

    private final Map<UUID, DirectoryUser> people =
            Map.of(ADA, People.named(ADA, "Ada Park", 1), GONE, People.erased(GONE));
    private final UserDirectory directory = ids -> people;
    private final KnownUsers users = new KnownUsers(directory);

    @Test
    void knownPersonPasses() {
        assertThatCode(() -> users.require("owner", ADA)).doesNotThrowAnyException();
    }

    @Test
    void everyUnknownOneIsNamed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> users.require("speakers", List.of(ADA, NOBODY, GONE)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(IdentityProblem.UNKNOWN_USER))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .containsExactly("speakers[1]", "speakers[2]"));
    }
}
