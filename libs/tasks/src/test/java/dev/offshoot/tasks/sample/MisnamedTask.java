package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Declared as a setting says, to be wrong. */
@Singleton
@Requires(property = "sample.name")
@Recurring(name = "${sample.name}", every = "${sample.pause:}", cron = "${sample.cron:}", zone = "${sample.zone:UTC}")
class MisnamedTask implements RecurringTask {

    @Override
    public void run() {}
}
