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
import java.util.function.ToDoubleFunction;

/** The figures as metrics; not a number until they were read once. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Requires(beans = MeterRegistry.class)
class Gauges {

    /** What is done is counted by its runs, and what is cancelled is nobody's worry. */
    private static final List<TaskState> OPEN =
            List.of(TaskState.WAITING, TaskState.RUNNING, TaskState.FAILED, TaskState.DEAD);

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
        for (Declaration declaration : declarations.all()) {
            for (TaskState state : OPEN) {
                TaskFigures.Key key = new TaskFigures.Key(declaration.name(), state);
                gauge("offshoot.tasks", now -> now.count(key))
                        .tag("name", declaration.name())
                        .tag("state", state.toString())
                        .register(registry);
            }
        }
        gauge(
                        "offshoot.tasks.oldest.waiting.seconds",
                        now -> now.oldestWaiting().toSeconds())
                .register(registry);
    }

    private Gauge.Builder<FiguresReader> gauge(String name, ToDoubleFunction<TaskFigures> figure) {
        return Gauge.builder(
                name,
                figures,
                reader -> reader.recent().map(figure::applyAsDouble).orElse(Double.NaN));
    }
}
