package dev.offshoot.mail.manifest;

/** A value that does not fit its declaration; the message never holds the value. */
public record Misfit(String path, String code, String message) {

    @Override
    public String toString() {
        return path + " " + message;
    }
}
