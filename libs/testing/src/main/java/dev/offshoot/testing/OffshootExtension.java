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
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Keeps the running service of a test class, nested classes included; the store's end is the service's. */
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
        Surroundings present = context.getStore(NAMESPACE).get(Surroundings.class, Surroundings.class);
        if (present != null) {
            return present.first();
        }
        OffshootTest description = description(context);
        Servers servers = Servers.with(Set.of(description.own()));
        context.getStore(NAMESPACE).put(Servers.class, servers);
        Surroundings surroundings = new Surroundings(description, servers, databases(context, servers));
        context.getStore(NAMESPACE).put(Surroundings.class, surroundings);
        return surroundings.start();
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
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TemplateDatabases.class,
                        _ -> new TemplateDatabases(servers.postgresAddress()),
                        TemplateDatabases.class);
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
