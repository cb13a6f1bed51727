package dev.offshoot.auth.address;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a change of addresses can fail. */
public enum AddressProblem implements ProblemType {
    @Remedy("Send an e-mail address such as ada@example.test.")
    INVALID_ADDRESS(HttpStatus.BAD_REQUEST),
    @Remedy("Use another address, or sign in to the account that has proved this one.")
    ADDRESS_TAKEN(HttpStatus.CONFLICT),
    @Remedy("Check the address's id.")
    ADDRESS_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Follow the link in the mail first.")
    NOT_VERIFIED(HttpStatus.CONFLICT),
    @Remedy("Make another address primary first.")
    PRIMARY_ADDRESS(HttpStatus.CONFLICT),
    @Remedy("Remove an address first.")
    TOO_MANY_ADDRESSES(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AddressProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
