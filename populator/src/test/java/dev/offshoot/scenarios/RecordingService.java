package dev.offshoot.scenarios;

import java.util.List;

final class RecordingService implements PopulatedService {

    private final String name;
    private final List<String> calls;
    private int code;

    RecordingService(String name, List<String> calls) {
        this.name = name;
        this.calls = calls;
    }

    void failing() {
        code = 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int run(List<String> arguments) {
        calls.add(name + " " + String.join(" ", arguments));
        return code;
    }
}
