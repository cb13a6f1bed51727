package dev.offshoot.web.body;

/** Places in the JSON as clients read them: {@code lines[0].count}. */
final class Paths {

    private Paths() {}

    static String property(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** @param inner a path below the outer one */
    static String join(String outer, String inner) {
        return inner.startsWith("[") || inner.isEmpty() ? outer + inner : property(outer, inner);
    }
}
