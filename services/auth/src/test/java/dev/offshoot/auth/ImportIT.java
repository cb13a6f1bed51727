package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenarios 11 and 12. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR, Settings.MANY_SIGN_INS
        })
class ImportIT {

    private static final String HASH = "pbkdf2_sha256$36000$seasalt$0n5qdYi6TaoaYIwDS1nPd6akpHxs8xXD1Aby2BKVpZg=";

    private final RunningService auth;
    private final People people;

    ImportIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void badRowsKeepNobodyElseOut() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 497; i++) {
            rows.add(row(UUID.randomUUID(), People.freshAddress()));
        }
        rows.add(with(row(UUID.randomUUID(), "no address"), "timeZone", "Mars/Base"));
        rows.add(with(row(UUID.randomUUID(), People.freshAddress()), "roles", List.of("admin")));
        rows.add(with(row(UUID.randomUUID(), People.freshAddress()), "passwordHash", "md5$x$y"));

        TestResponse first = send(rows);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.text("created")).isEqualTo("497");
        assertThat(first.text("refused")).isEqualTo("3");
        assertThat(first.text("results[497].errors[0].code")).isEqualTo("unknown-time-zone");
        assertThat(first.text("results[498].errors[0].code")).isEqualTo("protected-role");
        assertThat(first.text("results[499].errors[0].code")).isEqualTo("unknown-format");
        assertThat(first.body()).doesNotContain("seasalt");
        assertThat(auth.events().await("auth.user.registered").text("origin")).isEqualTo("import");
        auth.events().none("auth.email-verification.requested");

        TestResponse again = send(rows);
        assertThat(again.text("unchanged")).isEqualTo("497");
        assertThat(again.text("created")).isEqualTo("0");
    }

    @Test
    void whoCameWithAPasswordSignsInWithIt() {
        String email = People.freshAddress();

        send(List.of(row(UUID.randomUUID(), email)));

        assertThat(people.trySignIn(email, "Zwölf Boxkämpfer").status()).isEqualTo(201);
    }

    @Test
    void anAddressSomebodyHasProvedIsNeverTakenOver() {
        Person owner = people.create();

        TestResponse answer = send(List.of(row(UUID.randomUUID(), owner.email())));

        assertThat(answer.text("refused")).isEqualTo("1");
        assertThat(answer.text("results[0].errors[0].code")).isEqualTo("address-taken");
    }

    @Test
    void aPasswordChosenHereLaterStays() {
        UUID id = UUID.randomUUID();
        String email = People.freshAddress();
        send(List.of(row(id, email)));
        people.signIn(new Person(id, 0, email, "Zwölf Boxkämpfer"));
        SignedIn session = people.signIn(new Person(id, 0, email, "Zwölf Boxkämpfer"));
        auth.http()
                .put("/api/auth/me/password")
                .bearer(session.token())
                .json(Map.of("currentPassword", "Zwölf Boxkämpfer", "newPassword", People.PASSWORD))
                .send();

        send(List.of(row(id, email)));

        assertThat(people.trySignIn(email, People.PASSWORD).status()).isEqualTo(201);
        assertThat(people.trySignIn(email, "Zwölf Boxkämpfer").status()).isEqualTo(401);
    }

    @Test
    void aChangedStatusActsAsAnAdministratorWould() {
        UUID id = UUID.randomUUID();
        String email = People.freshAddress();
        send(List.of(row(id, email)));
        SignedIn session = people.signIn(new Person(id, 0, email, "Zwölf Boxkämpfer"));

        TestResponse answer = send(List.of(with(row(id, email), "status", "deactivated")));

        assertThat(answer.text("updated")).as(answer.body()).isEqualTo("1");
        assertThat(people.refresh(session.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(auth.events()
                        .await(
                                "auth.user.deactivated",
                                event -> event.text("userId").equals(id.toString()))
                        .text("reason"))
                .isEqualTo("import");
    }

    @Test
    void theLastAdministratorIsNotDeactivatedByAnImport() {
        Person only = people.create("admin");

        TestResponse answer = send(List.of(with(row(only.id(), only.email()), "status", "deactivated")));

        assertThat(answer.text("refused")).as(answer.body()).isEqualTo("1");
        assertThat(auth.sql().text("select status from users where id = ?", only.key()))
                .isEqualTo("active");
    }

    @Test
    void aDryRunKeepsNothing() {
        UUID id = UUID.randomUUID();

        TestResponse answer = auth.http()
                .post("/api/auth/imports")
                .bearer(people.serviceToken("importer"))
                .json(Map.of("users", List.of(row(id, People.freshAddress())), "dryRun", true))
                .send();

        assertThat(answer.text("created")).as(answer.body()).isEqualTo("1");
        assertThat(auth.sql().number("select count(*) from users where uuid = ?", id))
                .isZero();
    }

    @Test
    void fiveHundredAndOneAreTooMany() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            rows.add(row(UUID.randomUUID(), People.freshAddress()));
        }

        assertThat(send(rows).status()).isEqualTo(400);
    }

    private TestResponse send(List<Map<String, Object>> rows) {
        return auth.http()
                .post("/api/auth/imports")
                .bearer(people.serviceToken("importer"))
                .json(Map.of("users", rows))
                .send();
    }

    private static Map<String, Object> row(UUID id, String email) {
        return Map.of(
                "id",
                id,
                "displayName",
                "Dan Old",
                "emails",
                List.of(Map.of("address", email, "verifiedAt", "2024-01-01T00:00:00Z", "primary", true)),
                "passwordHash",
                HASH,
                "status",
                "active",
                "joinedAt",
                "2023-05-01T00:00:00Z");
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.put(name, value);
        return changed;
    }
}
