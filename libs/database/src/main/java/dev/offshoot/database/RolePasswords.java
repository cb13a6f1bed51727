package dev.offshoot.database;

/** The passwords of a service's two roles. The text never shows them. */
public record RolePasswords(String service, String owner) {

    @Override
    public String toString() {
        return "•••";
    }
}
