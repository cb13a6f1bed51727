package dev.offshoot.anonymizer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.Shop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about rule files that do not fit. */
class RuleCheckIT {

    private static final String RULES = read();
    private static Shop shop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void rulesOfTheShopAreRight() {
        assertThat(mistakes(RULES)).isEmpty();
    }

    @Test
    void newColumnIsToldWithTheVeryLineToAdd() {
        String lines = mistakes(RULES.replace("    phone: fake.phone\n", "")).getFirst();

        assertThat(lines)
                .startsWith(
                        "anonymizer.yml:1:1: column 'customers.phone' has no rule; add the line\n    phone: fake.phone\n");
        assertThat(mistakes(RULES)).isEmpty();
    }

    @Test
    void newTableIsToldWithTheVeryLinesToAdd() {
        List<String> mistakes = mistakes(RULES.substring(0, RULES.indexOf("wishes:")));

        assertThat(mistakes)
                .containsExactly("anonymizer.yml:1:1: table 'wishes' has no rules; add these lines, and look at each of"
                        + " them:\nwishes:\n  columns:\n    id: keep\n    wish: text\n    kind: text");
        assertThat(mistakes(RULES.substring(0, RULES.indexOf("wishes:"))
                        + "wishes:\n  columns:\n    id: keep\n    wish: text\n    kind: keep\n"))
                .isEmpty();
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPlace() {
        List<String> mistakes = mistakes("""
                customer: empty
                customers:
                  columns:
                    id: keyed
                    uuid: keep
                    name: pseudonym
                    nmae: keep
                    name: keep
                    full_name: pseudonim
                    email: fake.emial
                    email_length: keep
                    phone: {compute: "1"}
                    tags: {json: {a: text}, rest: keep}
                    card: text
                    token: keep
                    profile: fake.name
                    ip: random
                    coupon: {computed: "t.nothing"}
                    joined_at: null
                orders:
                  persons: id
                  person: customer_uuid
                  columns: [id]
                carts: full
                visits: {columns: {at: keep, customer_id: keep, agent: text}}
                notices: {columns: {id: keep, body: keep}}
                wishes: empty
                """);

        assertThat(mistakes)
                .anySatisfy(
                        m -> assertThat(m)
                                .isEqualTo(
                                        "anonymizer.yml:1:1: there is no table 'customer'; did you mean 'customers'? If it was dropped, remove its rules"))
                .anySatisfy(m -> assertThat(m).startsWith("anonymizer.yml:2:1: 'pseudonym' needs to know the person"))
                .contains(
                        "anonymizer.yml:4:5: column 'id' is part of a foreign key; write keep",
                        "anonymizer.yml:7:5: table 'customers' has no column 'nmae'; did you mean 'name'?",
                        "anonymizer.yml:8:5: 'name' stands here a second time; remove one",
                        "anonymizer.yml:9:16: there is no rule 'pseudonim'; did you mean 'pseudonym'?",
                        "anonymizer.yml:10:12: nothing invents 'emial'; did you mean 'email'?",
                        "anonymizer.yml:11:5: column 'email_length' is computed by the database itself; remove the line",
                        "anonymizer.yml:12:12: neither {computed: <SQL expression>} nor JSON; rules for JSON are written {json: {device.name: text, guests.email: fake.email}, rest: keep}",
                        "anonymizer.yml:13:5: column 'tags' is of type text[], which 'json' is not for; possible are null, keep, keyed or random",
                        "anonymizer.yml:14:5: column 'card' is of type bytea, which 'text' is not for; possible are null, keep, keyed or random",
                        "anonymizer.yml:16:5: column 'profile' is of type jsonb, which 'fake.name' is not for; possible are null, keep or {json: {…}, rest: …}",
                        "anonymizer.yml:17:5: column 'ip' is of type inet, which 'random' is not for; possible are null, keep or {computed: …}",
                        "anonymizer.yml:19:5: column 'joined_at' is never null; write keep or another rule",
                        "anonymizer.yml:24:8: a table is 'empty', or a map with 'columns' and, where a rule needs it, 'person'")
                .anySatisfy(m -> assertThat(m)
                        .startsWith(
                                "anonymizer.yml:18:5: the expression fails: ERROR: column t.nothing does not exist"))
                .anySatisfy(m -> assertThat(m).startsWith("anonymizer.yml:21:3: 'persons' means nothing here"))
                .anySatisfy(m -> assertThat(m)
                        .startsWith(
                                "anonymizer.yml:22:11: 'person' is neither a column of 'orders' nor an SQL expression"))
                .anySatisfy(
                        m -> assertThat(m).startsWith("anonymizer.yml:23:12: 'columns' is a map of rules by column"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsPlace() {
        assertThat(mistakes("customers: {columns: ["))
                .anySatisfy(mistake -> assertThat(mistake).startsWith("anonymizer.yml:1:23: not YAML"));
        assertThat(mistakes("- customers"))
                .contains("anonymizer.yml:1:1: a rule file is a map of tables, such as 'users:'");
    }

    private List<String> mistakes(String rules) {
        try {
            Files.writeString(folder.resolve("anonymizer.yml"), rules);
            try (URLClassLoader classes =
                            new URLClassLoader(new URL[] {folder.toUri().toURL()}, null) {
                                @Override
                                public URL getResource(String name) {
                                    URL own = findResource(name);
                                    return own == null && !name.equals("anonymizer.yml")
                                            ? RuleCheckIT.class.getClassLoader().getResource(name)
                                            : own;
                                }
                            };
                    Connection connection = shop.sql().connect()) {
                RuleCheck check =
                        new RuleCheck(new RuleSources(classes, new TreeSet<>(List.of("database", "populator"))));
                check.plans(connection);
                return check.mistakes();
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read() {
        try (var in = RuleCheckIT.class.getResourceAsStream("/anonymizer.yml")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
