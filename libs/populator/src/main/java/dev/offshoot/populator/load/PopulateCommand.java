package dev.offshoot.populator.load;

import dev.offshoot.database.ProductionMarker;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.ScenarioFile;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code populate}: loads this service's part of a scenario. */
@Singleton
class PopulateCommand implements ServiceCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @Override
    public String name() {
        return "populate";
    }

    @Override
    public String summary() {
        return "loads a scenario: populate <scenario> [--check] [--reset]";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        Optional<PopulateArguments> parsed = PopulateArguments.parse(arguments);
        if (parsed.isEmpty()) {
            System.err.println("usage: populate <scenario> [--check] [--reset]");
            return WRONG_USAGE;
        }
        String service = context.getRequiredProperty("offshoot.service", String.class);
        Path folder = Path.of(context.getProperty("offshoot.populator.scenarios", String.class)
                        .orElse("populator/scenarios"))
                .resolve(parsed.get().scenario());
        if (!Files.isDirectory(folder)) {
            System.err.println("There is no scenario in " + folder + ".");
            return WRONG_USAGE;
        }
        return populate(context, parsed.get(), folder.resolve(service + ".yml"));
    }

    private static int populate(ApplicationContext context, PopulateArguments arguments, Path path) {
        List<ScenarioEntity> entities = LoadOrder.of(List.copyOf(context.getBeansOfType(ScenarioEntity.class)));
        Mistakes mistakes = new Mistakes();
        List<CheckedEntity> checked = Files.exists(path)
                ? new ScenarioCheck(entities).check(ScenarioFile.read(path, mistakes), mistakes)
                : List.of();
        if (!mistakes.isEmpty()) {
            mistakes.list().forEach(System.err::println);
            return FAILED;
        }
        if (!arguments.check()) {
            context.getBean(ProductionMarker.class).refuse("populate");
            context.getBean(ScenarioLoader.class)
                    .load(checked, entities, arguments.reset())
                    .forEach(System.out::println);
        }
        return DONE;
    }
}
