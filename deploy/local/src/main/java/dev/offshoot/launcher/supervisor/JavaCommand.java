package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.checkout.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service's jar is run on the Java that runs the launcher. */
public final class JavaCommand {

    /**
     * Serial collector and compact headers: a local service idles, and the figures that count are its start and its
     * resident memory. The second compiler is left to what is truly hot: with the first one alone hashing a password
     * takes 85 ms instead of 22, with the usual thresholds a start takes a second of CPU more. What a rehearsal knows of
     * hot methods stays unused: compiling them early takes 150 ms of CPU from the start.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000",
            "-XX:Tier4BackEdgeThreshold=2000000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            "-Xms16m",
            "-Xmx96m",
            "-Xss512k",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private JavaCommand() {}

    public static List<String> flags() {
        return FLAGS;
    }

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** @param extra flags of this run alone, such as its AOT cache */
    public static List<String> of(Installation program, List<String> extra, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(FLAGS);
        command.addAll(extra);
        command.add("-jar");
        command.add(program.jar().toString());
        command.addAll(arguments);
        return command;
    }
}
