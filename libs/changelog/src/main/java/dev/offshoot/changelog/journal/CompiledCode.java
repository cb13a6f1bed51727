package dev.offshoot.changelog.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** The class files of a class and of those nested in it. SQL in them counts, code that they call elsewhere does not. */
record CompiledCode(Class<?> type) {

    private static final int HASH_BYTES = 16;

    /** Of the files as they are: quick, and another one when only text has moved. */
    long imprint() {
        CRC32 crc = new CRC32();
        files().forEach(crc::update);
        return crc.getValue();
    }

    /**
     * Of instructions and constants, without what moves when only text moves: line numbers, names of variables and files,
     * annotations. Takes some 50 ms when it is the first of its process.
     */
    String checksum() {
        MessageDigest digest = sha256();
        files().forEach(file -> digest.update(bare(file)));
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    private static byte[] bare(byte[] file) {
        ClassFile reader = ClassFile.of(
                ClassFile.DebugElementsOption.DROP_DEBUG,
                ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                ClassFile.StackMapsOption.DROP_STACK_MAPS,
                ClassFile.ConstantPoolSharingOption.NEW_POOL);
        return reader.transformClass(
                reader.parse(file),
                ClassTransform.dropping(element -> element instanceof SourceFileAttribute
                        || element instanceof RuntimeVisibleAnnotationsAttribute
                        || element instanceof RuntimeInvisibleAnnotationsAttribute));
    }

    private List<byte[]> files() {
        return Arrays.stream(type.getNestMembers())
                .map(Class::getName)
                .sorted()
                .map(this::file)
                .toList();
    }

    private byte[] file(String name) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalStateException(name + " has no class file");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
