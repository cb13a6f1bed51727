package dev.offshoot.mail.manifest;

/** Why a template cannot be published, and where. */
public record Fault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
