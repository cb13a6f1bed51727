package dev.offshoot.contracts.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.offshoot.contracts.Contract;
import dev.offshoot.contracts.Secret;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Generates the schema of a record. What may be null may be absent; everything else is required. */
final class Schemas {

    private final SchemaGenerator generator;

    Schemas() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withNullableCheck(Schemas::isNullable)
                .withRequiredCheck(field -> !isNullable(field))
                .withPropertyNameOverrideResolver(Schemas::wireName)
                .withInstanceAttributeOverride((attributes, field, _) -> markSecret(attributes, field));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> type.getErasedType().isEnum()
                                ? new CustomDefinition(constants(
                                        type.getErasedType(),
                                        context.getGeneratorConfig().createObjectNode()))
                                : null);
        this.generator = new SchemaGenerator(builder.build());
    }

    ObjectNode of(Contract contract) {
        ObjectNode schema = generator.generateSchema(contract.event());
        ObjectNode titled = schema.objectNode();
        titled.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        titled.put("title", contract.type());
        titled.setAll(schema);
        return titled;
    }

    /** Null where the component's own name is the wire's; {@code notify} can be none. */
    private static @Nullable String wireName(FieldScope field) {
        JsonProperty named = field.getRawMember().getAnnotation(JsonProperty.class);
        return named == null ? null : named.value();
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void markSecret(ObjectNode attributes, MemberScope<?, ?> member) {
        Secret secret = member.getAnnotation(Secret.class);
        if (secret != null) {
            ArrayNode readers = attributes.putArray("x-secret");
            Arrays.stream(secret.value()).sorted().forEach(readers::add);
        }
    }

    private static ObjectNode constants(Class<?> type, ObjectNode definition) {
        ArrayNode constants = definition.put("type", "string").putArray("enum");
        Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .forEach(constants::add);
        return definition;
    }
}
