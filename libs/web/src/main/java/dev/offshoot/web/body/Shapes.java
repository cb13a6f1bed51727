package dev.offshoot.web.body;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.config.annotation.SerdeConfig;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Derives the shape of a type's JSON from its introspection, once. */
@Singleton
class Shapes {

    private final SerdeRegistry serdes;
    private final Binding binding;
    private final Map<Class<?>, Shape> beans = new HashMap<>();

    Shapes(SerdeRegistry serdes, Binding binding) {
        this.serdes = serdes;
        this.binding = binding;
    }

    /** One thread at a time, as a record that contains itself is known before it is complete. */
    synchronized Slot bodyOf(Argument<?> argument) {
        return slotOf(argument);
    }

    private Slot slotOf(Argument<?> argument) {
        return new Slot(argument, shapeOf(argument));
    }

    private Shape shapeOf(Argument<?> argument) {
        Class<?> type = argument.getType();
        if (argument.isOptional()) {
            return shapeOf(argument.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT));
        }
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return new AnyShape();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanShape();
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return new NumberShape(type);
        }
        if (type.isArray()) {
            return new ListShape(slotOf(Argument.of(type.getComponentType())));
        }
        return shapeOfObject(argument, type);
    }

    private Shape shapeOfObject(Argument<?> argument, Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return new ListShape(slotOf(argument.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT)));
        }
        if (Map.class.isAssignableFrom(type)) {
            return new MapShape(slotOf(argument.getTypeVariable("V").orElse(Argument.OBJECT_ARGUMENT)));
        }
        if (CharSequence.class.isAssignableFrom(type)
                || type.isEnum()
                || type.getName().startsWith("java.")) {
            return new ScalarShape(argument, binding);
        }
        Shape known = beans.get(type);
        return known == null ? beanOrBound(argument, type) : known;
    }

    private Shape beanOrBound(Argument<?> argument, Class<?> type) {
        BeanIntrospection<?> introspection =
                BeanIntrospector.SHARED.findIntrospection(type).orElse(null);
        if (introspection == null || Modifier.isAbstract(type.getModifiers()) || readsItself(argument)) {
            return new BoundShape(argument, binding);
        }
        BeanShape shape = new BeanShape(introspection, binding);
        beans.put(type, shape);
        shape.setSlots(slotsOf(introspection));
        return shape;
    }

    private Map<String, Slot> slotsOf(BeanIntrospection<?> introspection) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        Arrays.stream(introspection.getConstructorArguments())
                .forEach(component -> slots.put(nameOf(component), slotOf(component)));
        return slots;
    }

    private static String nameOf(Argument<?> component) {
        AnnotationMetadata metadata = component.getAnnotationMetadata();
        return metadata.stringValue(SerdeConfig.class, SerdeConfig.PROPERTY).orElse(component.getName());
    }

    private boolean readsItself(Argument<?> argument) {
        try {
            return !serdes.findDeserializer(argument).getClass().getName().startsWith("io.micronaut.serde.");
        } catch (SerdeException _) {
            return true;
        }
    }
}
