package dev.offshoot.populator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void referencesMayCrossServices() throws IOException {
        ScenarioFile auth = file("auth.yml", "users:\n  ada: {name: Ada}\n");
        ScenarioFile mail = file("mail.yml", "messages:\n  - {to: !ref users.ada, more: [{cc: !ref users.ada}]}\n");

        References.checkAcross(List.of(auth, mail), mistakes);

        assertThat(mistakes.list()).isEmpty();
    }

    @Test
    void referenceToNobodyIsToldWhereItStands() throws IOException {
        ScenarioFile auth = file("auth.yml", "users:\n  ada: {name: Ada}\n");
        ScenarioFile mail = file("mail.yml", "messages:\n  - {to: !ref users.adda}\n  - {to: !ref people.ada}\n");

        References.checkAcross(List.of(auth, mail), mistakes);

        assertThat(messages())
                .containsExactly(
                        "mail.yml:2:10: no users.adda in this scenario; did you mean 'ada'?",
                        "mail.yml:3:10: nobody has entity 'people'; possible are messages, users");
    }

    @Test
    void entityBelongsToOneService() throws IOException {
        ScenarioFile auth = file("auth.yml", "users:\n  ada: {name: Ada}\n");
        ScenarioFile mail = file("mail.yml", "users:\n  bo: {name: Bo}\n");

        References.checkAcross(List.of(auth, mail), mistakes);

        assertThat(messages()).singleElement().asString().startsWith("mail.yml:1:1: entity 'users' belongs to");
    }

    private List<String> messages() {
        return mistakes.list().stream()
                .map(mistake -> mistake.toString().replace(folder + "/", ""))
                .toList();
    }

    private ScenarioFile file(String name, String yaml) throws IOException {
        return ScenarioFile.read(Files.writeString(folder.resolve(name), yaml), mistakes);
    }
}
