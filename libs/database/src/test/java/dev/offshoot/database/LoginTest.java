package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {

    private final Login login = new Login("jdbc:postgresql://db:5433/mail?sslmode=require", "mail", "secret");

    @Test
    void anotherDatabaseKeepsServerAndParameters() {
        assertThat(login.on("auth").url()).isEqualTo("jdbc:postgresql://db:5433/auth?sslmode=require");
        assertThat(login.database()).isEqualTo("mail");
    }

    @Test
    void textShowsNeitherParametersNorPassword() {
        assertThat(login).hasToString("mail at db:5433/mail");
    }
}
