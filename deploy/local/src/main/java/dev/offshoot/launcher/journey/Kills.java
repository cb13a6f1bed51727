package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays the journey again and again, kills one process at a random moment of each play and starts what is missing. The
 * journey must come to its end all the same, and bring every mail that was accepted exactly once.
 */
public final class Kills {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Supplier<Journey> journeys;
    private final Stage stage;
    private final Breakable platform;
    private final Random random;
    private final Consumer<String> out;
    private final Tally tally = new Tally();
    private final List<String> victims = new ArrayList<>();

    /** @param journeys patient ones, also while nothing is killed: what has just started again is slow for a while */
    Kills(Supplier<Journey> journeys, Stage stage, Breakable platform, long seed, Consumer<String> out) {
        this.journeys = journeys;
        this.stage = stage;
        this.platform = platform;
        this.random = new Random(seed);
        this.out = out;
    }

    /** @throws LauncherFailure when a mail was lost or doubled, or a journey did not come to its end */
    public void play(int kills) throws InterruptedException {
        long span = undisturbed().toMillis();
        out.accept("undisturbed the journey takes " + span + " ms; the kills come within that time");
        for (int kill = 1; kill <= kills; kill++) {
            String victim = nextVictim();
            out.accept("%2d  %s".formatted(kill, round(victim, (long) (random.nextDouble() * span))));
        }
        Journey last = journeys.get();
        last.play();
        tally.add(last.mails());
        tally.settle(mailbox());
        out.accept(kills + " kills: " + tally);
        tally.requireWell();
    }

    private Duration undisturbed() throws InterruptedException {
        long begun = System.nanoTime();
        journeys.get().play();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private String round(String victim, long millis) throws InterruptedException {
        Journey journey = journeys.get();
        FutureTask<Boolean> play = new FutureTask<>(() -> {
            journey.play();
            return true;
        });
        Thread.ofVirtual().name("journey").start(play);
        Thread.sleep(millis);
        int step = journey.steps();
        long killed = System.nanoTime();
        platform.kill(victim, new Random(random.nextLong()));
        platform.start();
        long outage = Duration.ofNanos(System.nanoTime() - killed).toMillis();
        String ending = ending(play);
        tally.add(journey.mails());
        return "kill -9 %s after %d ms (step %d); ready again after %d ms; %s; %s"
                .formatted(victim, millis, step, outage, ending, Tally.of(journey.mails(), mailbox()));
    }

    private String ending(FutureTask<Boolean> play) throws InterruptedException {
        try {
            play.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return "the journey went on to its end";
        } catch (ExecutionException e) {
            return tally.failed(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            play.cancel(true);
            return tally.failed("the journey did not end in " + LIMIT.toMinutes() + " min");
        }
    }

    private Mailbox mailbox() {
        return new Mailbox(stage.enter(UUID.randomUUID(), Patience.WITH_KILLS), Patience.WITH_KILLS);
    }

    /** Every one in turn, in a new order each time. */
    private String nextVictim() {
        if (victims.isEmpty()) {
            victims.addAll(platform.processes());
            Collections.shuffle(victims, random);
        }
        return victims.removeLast();
    }
}
