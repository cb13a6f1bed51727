package dev.offshoot.template.answers;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The services of a checkout.
 *
 * @param answers by name
 */
public record Services(List<Answers> answers) {

    public Services {
        answers = List.copyOf(answers);
    }

    /** Every folder of {@code services} with a {@code .template.yml}. */
    public static Services of(Path checkout) {
        Path folder = checkout.resolve("services");
        try (Stream<Path> folders = Files.list(folder)) {
            return new Services(folders.map(service -> service.resolve(AnswersFile.NAME))
                    .filter(Files::exists)
                    .map(AnswersFile::read)
                    .sorted(Comparator.comparing(Answers::service))
                    .toList());
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + folder, e);
        }
    }

    /** @throws TemplateRefusal that names those there are */
    public Answers named(String service) {
        return answers.stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new TemplateRefusal(
                        "there is no service " + service + "; there are " + String.join(", ", names()) + "."));
    }

    /** Only this one; all without a name. */
    public Services only(List<String> names) {
        return names.isEmpty()
                ? this
                : new Services(names.stream().map(this::named).toList());
    }

    public List<String> names() {
        return answers.stream().map(Answers::service).collect(Collectors.toList());
    }
}
