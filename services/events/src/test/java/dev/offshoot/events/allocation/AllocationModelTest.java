package dev.offshoot.events.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Scenario 5: whatever people do, in transactions of one or several commands, the engine and the naive model agree. */
class AllocationModelTest {

    private static final Map<Long, Integer> CAPACITY = Map.of(1L, 3, 2L, 1, 3L, 2);
    private static final Map<Long, Set<Long>> POOLS_OF =
            Map.of(1L, Set.of(1L), 2L, Set.of(1L, 2L), 3L, Set.of(2L, 3L), 4L, Set.of(3L));
    private static final Set<Long> PRICED = Set.of(2L, 4L);

    /** What somebody does; person, type and row are taken modulo what there is. */
    enum Act {
        REGISTER,
        LEAVE,
        DECLINE,
        ACCEPT,
        VERIFY,
        PROMOTE,
        PAY,
        END_PAYMENT,
        WAIT,
        RESIZE
    }

    /**
     * @param joined whether it shares the transaction of the one before
     */
    record Step(Act act, int who, int what, boolean joined) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(6, Act.REGISTER),
                Tuple.of(2, Act.LEAVE),
                Tuple.of(1, Act.DECLINE),
                Tuple.of(2, Act.ACCEPT),
                Tuple.of(2, Act.VERIFY),
                Tuple.of(1, Act.PROMOTE),
                Tuple.of(2, Act.PAY),
                Tuple.of(1, Act.END_PAYMENT),
                Tuple.of(2, Act.WAIT),
                Tuple.of(1, Act.RESIZE));
        return Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(70);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED, seed = "20260501")
    void engineAndNaiveModelAgree(@ForAll("steps") List<Step> steps, @ForAll boolean offersAreAsked) {
        Office office = office(offersAreAsked);
        NaiveModel model = new NaiveModel(CAPACITY, POOLS_OF, PRICED, offersAreAsked);
        List<Command> transaction = new ArrayList<>();
        List<Runnable> expected = new ArrayList<>();
        for (Step step : steps) {
            boolean alone = step.act() == Act.WAIT || step.act() == Act.RESIZE;
            if (!step.joined() || alone) {
                commit(office, model, transaction, expected);
            }
            switch (step.act()) {
                case WAIT -> office.now = office.now.plus(Duration.ofMinutes(4L * step.what()));
                case RESIZE -> resize(office, model, 1 + step.who() % 3, step.what() % 5);
                default -> add(office, model, step, transaction, expected);
            }
        }
        commit(office, model, transaction, expected);
    }

    private static void commit(Office office, NaiveModel model, List<Command> transaction, List<Runnable> expected) {
        office.transaction(transaction.isEmpty() ? List.of(new Command.Tidy()) : transaction);
        model.tidy(office.now);
        expected.forEach(Runnable::run);
        transaction.clear();
        expected.clear();

        assertThat(describe(office))
                .isEqualTo(model.rows.stream().map(NaiveModel.Row::describe).toList());
        office.audit();
    }

    private static void resize(Office office, NaiveModel model, long pool, int to) {
        if (model.resize(pool, to)) {
            office.pool(pool, to);
        }
        commit(office, model, new ArrayList<>(), new ArrayList<>());
    }

    private static void add(
            Office office, NaiveModel model, Step step, List<Command> transaction, List<Runnable> expected) {
        if (step.act() == Act.REGISTER) {
            int type = 1 + step.what() % 4;
            transaction.add(Commands.register(step.who(), type));
            expected.add(() -> model.register(step.who(), type, office.now));
            return;
        }
        if (office.rows().isEmpty()) {
            return;
        }
        int index = (step.who() * 12 + step.what()) % office.rows().size();
        Registration row = office.at(index + 1);
        transaction.add(command(step.act(), row));
        expected.add(() -> follow(model, step.act(), model.rows.get(index), office));
    }

    private static Command command(Act act, Registration row) {
        return switch (act) {
            case LEAVE -> Commands.leave(row);
            case DECLINE -> new Command.Decline(row.uuid());
            case ACCEPT -> Commands.accept(row);
            case VERIFY -> new Command.Verify(row.uuid());
            case PROMOTE -> Commands.promote(row);
            case PAY -> Commands.paid(row);
            case END_PAYMENT -> Commands.paymentEnded(row);
            case REGISTER, WAIT, RESIZE -> throw new IllegalArgumentException(act.name());
        };
    }

    private static void follow(NaiveModel model, Act act, NaiveModel.Row row, Office office) {
        switch (act) {
            case LEAVE -> model.leave(row, office.now);
            case DECLINE -> model.decline(row, office.now);
            case ACCEPT -> model.answer(row, "offered", office.now);
            case VERIFY -> model.answer(row, "unverified", office.now);
            case PROMOTE -> model.promote(row, office.now);
            case PAY -> model.pay(row);
            case END_PAYMENT -> model.endPayment(row, office.now);
            case REGISTER, WAIT, RESIZE -> throw new IllegalArgumentException(act.name());
        }
    }

    private static Office office(boolean offersAreAsked) {
        Office office = new Office();
        CAPACITY.forEach(office::pool);
        POOLS_OF.forEach((type, pools) -> office.type(
                type,
                PRICED.contains(type) ? 500 : 0,
                pools.stream().mapToLong(Long::longValue).toArray()));
        if (!offersAreAsked) {
            office.terms = Terms.of(office.terms).offer(Duration.ZERO).build();
        }
        return office;
    }

    private static List<String> describe(Office office) {
        Stream<Registration> rows = office.rows().stream().sorted(Comparator.comparingLong(Registration::position));
        return rows.map(row ->
                        number(row) + " " + row.typeId() + " " + row.status().word() + " "
                                + row.payment().status().word() + " "
                                + (row.holdUntil() == null ? "" : row.holdUntil()) + " "
                                + (row.cancellation() == null
                                        ? ""
                                        : row.cancellation().by().word()))
                .toList();
    }

    private static int number(Registration row) {
        Long account = row.attendee().userId();
        return account != null
                ? account.intValue()
                : Integer.parseInt(String.valueOf(row.attendee().guestName()).replaceAll("\\D", ""));
    }
}
