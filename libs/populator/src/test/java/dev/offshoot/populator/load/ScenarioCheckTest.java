package dev.offshoot.populator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.Field;
import dev.offshoot.populator.FieldType;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import dev.offshoot.populator.yaml.Mistake;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCheckTest {

    @TempDir
    private Path folder;

    @Test
    void everyMistakeIsToldAtOnceWithItsPlaceAndItsCure() throws IOException {
        List<String> mistakes = mistakesIn("""
                customers:
                  ada: {nmae: Ada Park, email: ada@example.test}
                  bo: {name: 42, email: bo@example.test, joinedAt: !now -3x}
                  Cleo: {name: Cleo Vance, email: cleo@example.test}
                  dan:
                    name: !fake name.ful
                    email: dan@example.test
                    joinedAt: !at 2026-05-01T18:00 Europe/Madird
                    photo: !file missing.png
                    tags: vip
                  eve: !repeat {name: Eve, email: eve@example.test}
                bookings:
                  first: {customer: !ref customers.ad, status: payed}
                  second: {customer: !ref bookings.first, status: open, status: paid}
                  third: {customer: ada, status: !nwo open}
                cusotmers: {}
                """);

        assertThat(mistakes)
                .containsExactly(
                        "2:3: 'name' is missing; it is text",
                        "2:9: no field 'nmae' here; did you mean 'name'?",
                        "3:14: '42' is not text; put it in quotes: \"42\"",
                        "3:52: '-3x' is no time span; write !now, !now -3d or !now +2h30m",
                        "4:3: 'Cleo' is no name; use small letters, digits and dashes, such as ada-park",
                        "6:11: nothing can be invented as 'name.ful'; did you mean 'name.full'?",
                        "8:15: '2026-05-01T18:00 Europe/Madird' is no moment; write !at 2026-05-01T18:00 Europe/Madrid",
                        "9:12: no file 'missing.png' in shop",
                        "10:11: here stands a single value, and it has to be a list of text",
                        "11:8: !repeat has no count; write !repeat {count: 100, …}",
                        "13:21: no customers.ad in this scenario; did you mean 'ada'?",
                        "13:48: 'payed' is not possible here; did you mean 'paid'?",
                        "14:22: bookings.first cannot stand here; it has to be a reference such as !ref customers.…",
                        "14:57: 'status' stands here a second time; keep one",
                        "15:21: 'ada' is no reference; write !ref customers.…",
                        "15:34: no tag !nwo; did you mean '!now'?",
                        "16:1: no entity 'cusotmers' in this service; did you mean 'customers'?");
    }

    @Test
    void brokenYamlIsToldByItsPlace() throws IOException {
        assertThat(mistakesIn("customers:\n  ada: {name: Ada\n"))
                .singleElement()
                .asString()
                .startsWith("3:1: not YAML: ");
    }

    @Test
    void aliasThatContainsItselfIsRefused() throws IOException {
        assertThat(mistakesIn("customers:\n  ada: &ada {name: Ada, email: a@example.test, notes: *ada}\n"))
                .anySatisfy(mistake -> assertThat(mistake).contains("an alias contains itself"));
    }

    @Test
    void rowOfARepetitionCanBeReferredTo() throws IOException {
        assertThat(mistakesIn("""
                customers:
                  guest: !repeat {count: 3, name: Guest, email: !fake internet.email}
                bookings:
                  first: {customer: !ref customers.guest-3, status: open}
                  second: {customer: !ref customers.guest-4, status: open}
                """))
                .containsExactly("5:22: no customers.guest-4 in this scenario; possible are guest-1 … guest-3");
    }

    @Test
    void timesAndInventionsDependOnTheRowAlone() throws IOException {
        ScenarioRow first = rowIn("ada: {name: !fake name.full, email: !fake internet.email, joinedAt: !now -3d}");
        ScenarioRow second = rowIn(
                "ada: {name: !fake name.full, email: !fake internet.email, joinedAt: !at 2026-05-01T18:00 Europe/Madrid}");

        assertThat(second.fields().text("name")).isEqualTo(first.fields().text("name"));
        assertThat(second.fields().text("email"))
                .isEqualTo(first.fields().text("email"))
                .endsWith("@example.test");
        assertThat(first.fields().instant("joinedAt")).isEqualTo(Instant.parse("2026-04-28T12:00:00Z"));
        assertThat(second.fields().instant("joinedAt")).isEqualTo(Instant.parse("2026-05-01T16:00:00Z"));
    }

    private ScenarioRow rowIn(String row) throws IOException {
        Mistakes mistakes = new Mistakes();
        List<CheckedEntity> checked = check("customers:\n  " + row + "\n", mistakes);
        assertThat(mistakes.list()).isEmpty();
        return checked.getFirst()
                .entries()
                .getFirst()
                .rows(Instant.parse("2026-05-01T12:00:00Z"))
                .toList()
                .getFirst();
    }

    private List<String> mistakesIn(String yaml) throws IOException {
        Mistakes mistakes = new Mistakes();
        check(yaml, mistakes);
        return mistakes.list().stream().map(this::relative).toList();
    }

    private List<CheckedEntity> check(String yaml, Mistakes mistakes) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.yml"), yaml);
        return new ScenarioCheck(List.of(customers(), bookings())).check(ScenarioFile.read(file, mistakes), mistakes);
    }

    private String relative(Mistake mistake) {
        return mistake.toString().replace(folder.resolve("shop.yml") + ":", "").replace(folder.toString(), "shop");
    }

    private static ScenarioEntity customers() {
        return new DeclaredEntity(
                "customers",
                EntitySchema.of(
                        Field.required("name", FieldType.text()),
                        Field.required("email", FieldType.text()),
                        Field.optional("joinedAt", FieldType.instant()),
                        Field.optional("photo", FieldType.file()),
                        Field.optional("notes", FieldType.json()),
                        Field.optional("tags", FieldType.listOf(FieldType.text()))));
    }

    private static ScenarioEntity bookings() {
        return new DeclaredEntity(
                "bookings",
                EntitySchema.of(
                        Field.required("customer", FieldType.reference("customers")),
                        Field.required("status", FieldType.oneOf("open", "paid", "cancelled"))));
    }

    private record DeclaredEntity(String name, EntitySchema schema) implements ScenarioEntity {

        @Override
        public void load(List<ScenarioRow> rows) {
            throw new AssertionError("A check loads nothing");
        }
    }
}
