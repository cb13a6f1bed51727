package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.KeyUse;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes people and does what people do. */
final class People {

    static final String PASSWORD = "seven quiet lamps";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningService auth;

    People(RunningService auth) {
        this.auth = auth;
    }

    static String freshAddress() {
        return "person-" + NUMBER.incrementAndGet() + "@example.test";
    }

    /** Active, with a proved address and {@link #PASSWORD}. */
    Person create(String... roles) {
        UUID uuid = UUID.randomUUID();
        String email = freshAddress();
        long id = auth.sql().number("""
                with person as (
                    insert into users (uuid, status, display_name, origin, access_changed_at, created_at, registered_at)
                    values (?, 'invited', 'Kim Vale', 'self', now() - interval '1 day', now(), now()) returning id),
                address as (
                    insert into email_addresses (uuid, user_id, address, address_key, claim, verified_at, created_at)
                    select gen_random_uuid(), id, ?, ?, 'verified', now(), now() from person)
                select id from person
                """, uuid, email, email);
        auth.sql().update("""
                update users set status = 'active',
                    primary_email_id = (select id from email_addresses where user_id = users.id) where id = ?
                """, id);
        Passwords passwords = auth.bean(Passwords.class);
        passwords.choose(id, passwords.hash(PASSWORD));
        for (String role : roles) {
            grant(id, role);
        }
        return new Person(uuid, id, email, PASSWORD);
    }

    void grant(long id, String role) {
        auth.sql().update("""
                insert into user_roles (user_id, role_id, granted_by, granted_at)
                select ?, id, 'test', now() from roles where name = ?
                """, id, role);
    }

    TestResponse trySignIn(String email, String password) {
        return auth.http()
                .post("/api/auth/sessions")
                .json(Map.of("email", email, "password", password, "delivery", "token"))
                .send();
    }

    SignedIn signIn(Person person) {
        TestResponse answer = trySignIn(person.email(), person.password());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return SignedIn.of(answer);
    }

    TestResponse refresh(String refreshToken) {
        return auth.http()
                .post("/api/auth/sessions/refresh")
                .json(Map.of("refreshToken", refreshToken))
                .send();
    }

    TestResponse redeem(String link, String password) {
        return auth.http()
                .post("/api/auth/links/redeem")
                .json(Map.of("token", link, "password", password, "delivery", "token"))
                .send();
    }

    /** The token that mail alone can read in the event. */
    String lastLink(String purpose, String email) {
        Map<String, @Nullable Object> link =
                auth.sql().query("""
                        select uuid, key_id, address_key from action_links
                        where purpose = ? and address_key = ? order by id desc limit 1
                        """, purpose, email).getFirst();
        String mac = auth.bean(AuthKeys.class)
                .mac(
                        KeyUse.LINK,
                        Integer.parseInt(String.valueOf(link.get("key_id"))),
                        String.valueOf(link.get("uuid")),
                        purpose,
                        String.valueOf(link.get("address_key")));
        return link.get("uuid") + "." + mac;
    }

    String serviceToken(String client) {
        TestResponse answer = auth.http()
                .post("/api/auth/oauth/token")
                .form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        "a client secret for tests"))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("access_token");
    }
}
