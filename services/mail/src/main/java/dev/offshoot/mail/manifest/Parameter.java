package dev.offshoot.mail.manifest;

/** One named value a template is given. */
public record Parameter(String name, ParameterType type, boolean optional) {

    public boolean secret() {
        return type.kind() == ParameterKind.SECRET;
    }
}
