package dev.offshoot.testing;

import dev.offshoot.testing.database.TemplateDatabases;
import dev.offshoot.testing.server.Servers;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Keeps the running service of a test class, nested classes included, or of the test process; the store's end is the service's. */
class OffshootExtension implements BeforeAllCallback, ParameterResolver, TestInstancePostProcessor {

    private static final Namespace NAMESPACE = Namespace.create(OffshootExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IllegalAccessException {
        inject(context.getRequiredTestClass(), null, running(context));
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) throws IllegalAccessException {
        inject(instance.getClass(), instance, running(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningService.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    /** Starts it when first asked for: an instance per class is made before {@code beforeAll}. */
    private static RunningService running(ExtensionContext context) {
        RunningService present = context.getStore(NAMESPACE).get(RunningService.class, RunningService.class);
        if (present != null) {
            return present;
        }
        OffshootTest description = description(context);
        RunningService running = description.shared() ? shared(description, context) : own(description, context);
        context.getStore(NAMESPACE).put(RunningService.class, running);
        return running;
    }

    private static RunningService own(OffshootTest description, ExtensionContext context) {
        Servers servers = Servers.with(Set.of(description.own()));
        context.getStore(NAMESPACE).put(Servers.class, servers);
        Surroundings surroundings = new Surroundings(description, servers, databases(context, servers));
        context.getStore(NAMESPACE).put(Surroundings.class, surroundings);
        return surroundings.start();
    }

    /** The class is a visitor: what it changed about the surroundings is put back when it goes. */
    private static RunningService shared(OffshootTest description, ExtensionContext context) {
        Servers servers = Servers.with(Set.of());
        // Before the clone, so that the store closes it after the clone.
        TemplateDatabases databases = databases(context, servers);
        Surroundings surroundings = process(context)
                .getOrComputeIfAbsent(
                        SharedConfiguration.of(description),
                        _ -> new Surroundings(description, servers, databases),
                        Surroundings.class);
        AutoCloseable visit = surroundings::tidy;
        context.getStore(NAMESPACE).put(AutoCloseable.class, visit);
        return surroundings.firstRunning();
    }

    private static OffshootTest description(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OffshootTest.class)
                .orElseThrow();
    }

    /** Templates are for everybody, but not those on a server of one class. */
    private static TemplateDatabases databases(ExtensionContext context, Servers servers) {
        if (servers.hasOwnPostgres()) {
            return new TemplateDatabases(servers.postgresAddress());
        }
        return process(context)
                .getOrComputeIfAbsent(
                        TemplateDatabases.class,
                        _ -> new TemplateDatabases(servers.postgresAddress()),
                        TemplateDatabases.class);
    }

    /** Ends with the test process. The root's store does not last: Surefire gives each class a root where classes go to several processes. */
    private static Store process(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }

    private static void inject(Class<?> type, @Nullable Object instance, RunningService service)
            throws IllegalAccessException {
        for (Field field : ReflectionSupport.findFields(
                type,
                candidate -> candidate.getType().equals(RunningService.class)
                        && !Modifier.isFinal(candidate.getModifiers())
                        && Modifier.isStatic(candidate.getModifiers()) == (instance == null),
                HierarchyTraversalMode.TOP_DOWN)) {
            field.setAccessible(true);
            field.set(instance, service);
        }
    }
}
