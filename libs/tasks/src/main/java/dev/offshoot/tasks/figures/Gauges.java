package dev.offshoot.tasks.figures;

import dev.offshoot.tasks.declaration.Declaration;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.table.TaskState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures as metrics; not a number until they were read once. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Requires(beans = MeterRegistry.class)
class Gauges {

    /** What is done is counted by its runs, and what is cancelled is nobody's worry. */
    private static final List<TaskState> OPEN =
            List.of(TaskState.WAITING, TaskState.RUNNING, TaskState.FAILED, TaskState.DEAD);

    /** Stands for all names that this release does not know. */
    private static final String UNDECLARED = "undeclared";

    private final MeterRegistry registry;
    private final FiguresReader figures;
    private final Declarations declarations;

    Gauges(MeterRegistry registry, FiguresReader figures, Declarations declarations) {
        this.registry = registry;
        this.figures = figures;
        this.declarations = declarations;
    }

    @EventListener
    void register(StartupEvent started) {
        Set<String> names = declarations.all().stream().map(Declaration::name).collect(Collectors.toSet());
        for (TaskState state : OPEN) {
            names.forEach(name -> count(name, state, now -> now.count(new TaskFigures.Key(name, state))));
            count(UNDECLARED, state, now -> now.countOthers(names, state));
        }
        gauge(
                        "offshoot.tasks.oldest.waiting.seconds",
                        now -> now.oldestWaiting().toSeconds())
                .register(registry);
    }

    private void count(String name, TaskState state, ToDoubleFunction<TaskFigures> figure) {
        gauge("offshoot.tasks", figure)
                .tag("name", name)
                .tag("state", state.toString())
                .register(registry);
    }

    private Gauge.Builder<FiguresReader> gauge(String name, ToDoubleFunction<TaskFigures> figure) {
        return Gauge.builder(
                name,
                figures,
                reader -> reader.recent().map(figure::applyAsDouble).orElse(Double.NaN));
    }
}
