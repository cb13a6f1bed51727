package dev.offshoot.launcher.checkout;

import java.nio.file.Path;

/** A module whose jar is run. */
public record Program(String name, Path folder) {

    static Program of(ServiceModule service) {
        return new Program(service.name(), service.folder());
    }

    public Path jar() {
        return folder.resolve("target").resolve(name + ".jar");
    }
}
