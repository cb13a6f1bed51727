package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvisionedDatabaseTest {

    private final ProvisionedDatabase database = new ProvisionedDatabase(
            "paper-mill", "jdbc:postgresql://db/paper_mill", "paper_mill", "one", "paper_mill_owner", "two");

    @Test
    void settingsAreNamedForTheService() {
        assertThat(database.properties()).containsEntry("offshoot.paper-mill.database.owner-user", "paper_mill_owner");
        assertThat(database.environment()).containsEntry("OFFSHOOT_PAPER_MILL_DATABASE_OWNER_PASSWORD", "two");
    }

    @Test
    void textHidesThePasswords() {
        assertThat(database + " " + new RolePasswords("one", "two")).doesNotContain("one", "two");
    }
}
