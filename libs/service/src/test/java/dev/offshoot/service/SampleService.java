package dev.offshoot.service;

/** A service with nothing of its own. */
final class SampleService {

    private SampleService() {}

    public static void main(String... arguments) {
        OffshootService.run("sample", SampleService.class, arguments);
    }
}
