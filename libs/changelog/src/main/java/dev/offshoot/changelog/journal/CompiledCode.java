package dev.offshoot.changelog.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compiled instructions and constants of a class and of those nested in it, without what moves when only text moves:
 * line numbers, names of variables and files, annotations. SQL in the class counts, code it calls elsewhere does not.
 */
record CompiledCode(Class<?> type) {

    private static final int HASH_BYTES = 16;
    private static final ClassFile BARE = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL);

    /** Equal for equal code, wherever it was packaged. */
    String checksum() {
        MessageDigest digest = sha256();
        ClassModel outer = parse(type.getName());
        digest.update(bare(outer));
        nested(outer).forEach(name -> digest.update(bare(parse(name))));
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    private static byte[] bare(ClassModel model) {
        return BARE.transformClass(
                model,
                ClassTransform.dropping(element -> element instanceof SourceFileAttribute
                        || element instanceof RuntimeVisibleAnnotationsAttribute
                        || element instanceof RuntimeInvisibleAnnotationsAttribute));
    }

    private static List<String> nested(ClassModel outer) {
        return outer.elementStream()
                .flatMap(element ->
                        element instanceof NestMembersAttribute nest ? nest.nestMembers().stream() : Stream.empty())
                .map(member -> member.asInternalName().replace('/', '.'))
                .sorted()
                .toList();
    }

    private ClassModel parse(String name) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalStateException(name + " has no class file");
            }
            return BARE.parse(in.readAllBytes());
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
