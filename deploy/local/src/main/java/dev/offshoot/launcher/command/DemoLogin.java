package dev.offshoot.launcher.command;

import java.util.List;

/** A person of the demo scenario, with the password that everybody may know. */
record DemoLogin(String email, String password, List<String> roles) {

    @Override
    public String toString() {
        return email + "  " + password + (roles.isEmpty() ? "" : "  (" + String.join(", ", roles) + ")");
    }
}
