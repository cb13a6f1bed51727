package dev.offshoot.payments.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.offshoot.payments.invoice.CreditShare.Whole;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Scenario 20: what refunds take back of a sale sums to the sale. */
class CreditShareTest {

    private static final Whole SALE = new Whole(2_100, 12_100, 1_932, 11_132);

    @Test
    void threeRefundsSumToTheSaleInNetTaxAndBook() {
        List<CreditShare> shares = List.of(
                CreditShare.next(SALE, 0, 3_333),
                CreditShare.next(SALE, 3_333, 3_333),
                CreditShare.next(SALE, 6_666, 12_100 - 6_666));

        assertThat(shares).extracting(CreditShare::total).containsExactly(3_333L, 3_333L, 5_434L);
        assertThat(shares.stream().mapToLong(CreditShare::net).sum()).isEqualTo(10_000);
        assertThat(shares.stream().mapToLong(CreditShare::tax).sum()).isEqualTo(2_100);
        assertThat(shares.stream().mapToLong(CreditShare::bookTotal).sum()).isEqualTo(11_132);
        assertThat(shares.stream().mapToLong(CreditShare::bookTax).sum()).isEqualTo(1_932);
        assertThat(shares.getFirst().net()).isEqualTo(2_755);
    }

    @Test
    void manySmallRefundsNeverTakeBackMoreThanThereIs() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int sale = 0; sale < 200; sale++) {
            long net = random.nextLong(1, 5_000);
            long tax = net * random.nextLong(0, 27) / 100;
            Whole whole = new Whole(tax, net + tax, tax * 9 / 10, (net + tax) * 9 / 10);
            long before = 0;
            long nets = 0;
            long books = 0;
            while (before < whole.total()) {
                long amount = Math.min(whole.total() - before, random.nextLong(1, 400));
                CreditShare share = CreditShare.next(whole, before, amount);
                assertThat(share.net()).isNotNegative();
                assertThat(share.tax()).isNotNegative();
                before += amount;
                nets += share.net();
                books += share.bookTotal();
            }
            assertThat(nets).isEqualTo(net);
            assertThat(books).isEqualTo(whole.bookTotal());
        }
    }

    @Test
    void moreThanIsLeftIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditShare.next(SALE, 12_000, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> CreditShare.next(SALE, 0, 0));
    }
}
