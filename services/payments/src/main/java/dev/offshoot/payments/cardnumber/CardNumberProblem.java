package dev.offshoot.payments.cardnumber;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum CardNumberProblem implements ProblemType {
    @Remedy("Take the card number out; cards are only ever typed at the provider")
    LOOKS_LIKE_A_CARD_NUMBER;

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }
}
