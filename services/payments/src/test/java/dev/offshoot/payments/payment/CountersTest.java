package dev.offshoot.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountersTest {

    private static final Counters SOLD = Counters.NONE.captured(12_100).settled(12_100);

    @Test
    void refundsAndReservationsStayWithinThePrice() {
        Counters reserved = SOLD.reserveSale(10_000);

        assertThat(reserved.refundable()).isEqualTo(2_100);
        assertThat(reserved.refundSale(10_000).refundable()).isEqualTo(2_100);
        assertThatIllegalArgumentException().isThrownBy(() -> reserved.reserveSale(2_101));
    }

    @Test
    void whatCameTooMuchIsADepositUntilItIsReturned() {
        Counters twice = SOLD.captured(12_100);

        assertThat(twice.deposit()).isEqualTo(12_100);
        assertThat(twice.reserveDeposit(12_100).returnable()).isZero();
        assertThat(twice.reserveDeposit(12_100).returnDeposit(12_100).deposit()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> twice.reserveDeposit(12_101));
    }

    @Test
    void nothingSettlesMoreThanCameIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counters.NONE.captured(1).settled(2));
    }

    @Test
    void aReservedDepositSettlesNoPrice() {
        Counters promised = Counters.NONE.captured(6_000).reserveDeposit(6_000).captured(5_000);

        assertThat(promised.returnable()).isEqualTo(5_000);
    }
}
