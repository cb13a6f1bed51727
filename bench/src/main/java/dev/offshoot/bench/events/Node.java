package dev.offshoot.bench.events;

import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two services of the benchmark, without HTTP: in this process, or in one that can be killed. */
final class Node {

    static final String SOURCE = "bench-source";
    static final String SINK = "bench-sink";

    private Node() {}

    static ApplicationContext start(String service, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("offshoot." + service + ".client-secret", "asked by nobody here");
        return OffshootService.context(service).properties(properties).start();
    }

    static Process spawn(String service, boolean sending, Map<String, String> settings, File log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NodeProcess.class.getName()));
        command.addAll(List.of(service, String.valueOf(sending)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
