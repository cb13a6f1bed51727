package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.anonymizer.Pseudonyms;
import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.LeakSearch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A person lives through everything auth remembers; then the database is made anonymous. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            Settings.MANY_LINKS,
            "offshoot.anonymizer.key=" + AnonymizerIT.KEY
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymizerIT {

    static final String KEY = "b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM=";

    private static final String ADDRESS = "zilpzalp@example.test";
    private static final List<String> CANARIES = List.of("zilpzalp", "Wren Quillfeather", "203.0.113.77");

    private final RunningService auth;
    private final People people;
    private UUID person = new UUID(0, 0);
    private List<String> mistakes = List.of();
    private List<String> before = List.of();

    AnonymizerIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @BeforeAll
    void liveAndAnonymize() {
        mistakes = AnonymizerRules.mistakes(auth.context());
        person = live();
        auth.sql().update("analyze");
        before = new LeakSearch(auth.sql()).find(CANARIES);
        auth.stop();
        assertThat(auth.command("anonymize")).as("%s", mistakes).isZero();
    }

    @Test
    void everyColumnHasARule() {
        assertThat(mistakes).isEmpty();
    }

    @Test
    void canariesStandInTablesStatisticsAndFilesBefore() {
        assertThat(before)
                .anyMatch(place -> place.startsWith("users: Wren"))
                .anyMatch(place -> place.startsWith("email_addresses: zilpzalp"))
                .anyMatch(place -> place.startsWith("security_events_other: 203.0.113.77"))
                .anyMatch(place -> place.startsWith("sessions: zilpzalp"))
                .anyMatch(place -> place.startsWith("action_links: zilpzalp"))
                .anyMatch(place -> place.startsWith("email_addresses_prefix_idx file"))
                .anyMatch(place -> place.startsWith("pg_statistic: "))
                .anyMatch(place -> place.startsWith("pg_statistic file"));
    }

    @Test
    void noCanaryIsLeftAnywhere() {
        assertThat(new LeakSearch(auth.sql()).find(CANARIES)).isEmpty();
    }

    /** Mail's test expects the same words for the same key, UUID and address. */
    @Test
    void thePersonHasThePseudonymTheyHaveInEveryService() {
        Pseudonyms pseudonyms = new Pseudonyms(AnonymizerKey.parse(KEY));

        assertThat(auth.sql().query("""
                select u.display_name, u.full_name, e.address, e.address_key
                from users u join email_addresses e on e.id = u.primary_email_id where u.uuid = ?
                """, person))
                .containsExactly(Map.of(
                        "display_name", pseudonyms.name(person),
                        "full_name", pseudonyms.name(person),
                        "address", pseudonyms.email(ADDRESS),
                        "address_key", pseudonyms.email(ADDRESS)));
        assertThat(pseudonyms.email(ADDRESS)).isNotEqualTo(ADDRESS);
    }

    @Test
    void theServiceStartsOnTheCopyAndPeopleMayRegister() {
        auth.start();

        assertThat(people.trySignIn(ADDRESS, People.PASSWORD).status()).isEqualTo(401);
        assertThat(auth.http()
                        .post("/api/auth/registrations")
                        .json(Map.of("email", People.freshAddress(), "displayName", "Kim Vale"))
                        .send()
                        .status())
                .isEqualTo(202);
        auth.stop();
    }

    private UUID live() {
        register("Zilpzalp@example.test");
        SignedIn session = SignedIn.of(people.redeem(people.lastLink("registration", ADDRESS), People.PASSWORD));
        people.refresh(session.refreshToken());
        people.trySignIn(ADDRESS, "wrong " + People.PASSWORD);
        people.signIn(new Person(session.userId(), 0, ADDRESS, People.PASSWORD));
        register("zilpzalp.never.proved@example.test");
        auth.sql().update("""
                update users set full_name = 'Wren Quillfeather', source = '{"campaign": "zilpzalp"}' where uuid = ?
                """, session.userId());
        auth.sql().update("update email_addresses set verified_from = '203.0.113.77'");
        auth.sql().update("update sessions set ip = '203.0.113.77', user_agent = 'zilpzalp 1.0'");
        auth.sql().update("update security_events set ip = '203.0.113.77', details = '{\"device\": \"zilpzalp 1.0\"}'");
        return session.userId();
    }

    private void register(String address) {
        auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", address, "displayName", "Wren Quillfeather"))
                .send();
    }
}
