package dev.offshoot.auth.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param memory of one hash, in KiB
 * @param threads how many hashes are computed at once; 0 = one per core
 * @param queue how many may wait for a thread
 */
@ConfigurationProperties("offshoot.auth.hash")
record HashSettings(
        @Bindable(defaultValue = "19456KiB") String memory,
        @Bindable(defaultValue = "2") int iterations,
        @Bindable(defaultValue = "1") int parallelism,
        @Bindable(defaultValue = "0") int threads,
        @Bindable(defaultValue = "100") int queue) {

    int memoryInKib() {
        return Integer.parseInt(memory.replace("KiB", "").trim());
    }

    int threadsOrCores() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
