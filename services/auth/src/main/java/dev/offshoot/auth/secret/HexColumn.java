package dev.offshoot.auth.secret;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A {@code bytea} column as lower-case hexadecimal text, which compares and prints like a value. */
@Singleton
public class HexColumn implements AttributeConverter<String, byte[]> {

    @Override
    public byte @Nullable [] convertToPersistedValue(@Nullable String hex, ConversionContext context) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    @Override
    public @Nullable String convertToEntityValue(byte @Nullable [] bytes, ConversionContext context) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
