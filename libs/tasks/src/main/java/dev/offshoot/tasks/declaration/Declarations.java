package dev.offshoot.tasks.declaration;

import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.tasks.Task;
import io.micronaut.context.BeanContext;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every task this release knows. */
@Singleton
public class Declarations {

    private final BeanContext beans;
    private final DeclarationReader reader;
    private final Map<String, Declaration> byName = new TreeMap<>();

    /** @throws IllegalStateException with one sentence when a declaration is wrong or two have the same name */
    Declarations(BeanContext beans, DeclarationReader reader) {
        this.beans = beans;
        this.reader = reader;
        Map<String, Class<?>> written = new TreeMap<>();
        for (BeanDefinition<Task> definition : beans.getBeanDefinitions(Task.class)) {
            add(reader.oneOff(definition, () -> beans.getBean(definition)), definition, written);
        }
        for (BeanDefinition<RecurringTask> definition : beans.getBeanDefinitions(RecurringTask.class)) {
            add(reader.recurring(definition, () -> beans.getBean(definition)), definition, written);
        }
    }

    public Collection<Declaration> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public List<RecurringDeclaration> recurring() {
        return byName.values().stream()
                .filter(RecurringDeclaration.class::isInstance)
                .map(RecurringDeclaration.class::cast)
                .toList();
    }

    public Optional<Duration> keptOf(String name) {
        return byName.get(name) instanceof OneOffDeclaration oneOff ? Optional.of(oneOff.kept()) : Optional.empty();
    }

    /** @throws IllegalArgumentException when the class is no task's bean */
    public String nameOf(Class<? extends Task<?>> task) {
        return beans.findBeanDefinition(task)
                .map(reader::nameOfOneOff)
                .orElseThrow(() -> new IllegalArgumentException(task.getName() + " is no bean with @OneOff"));
    }

    private void add(Declaration declaration, BeanDefinition<?> definition, Map<String, Class<?>> written) {
        Class<?> type = DeclarationReader.writtenClass(definition);
        Class<?> other = written.put(declaration.name(), type);
        if (other != null) {
            throw new IllegalStateException(
                    "two tasks are named %s: %s and %s".formatted(declaration.name(), other.getName(), type.getName()));
        }
        byName.put(declaration.name(), declaration);
    }
}
