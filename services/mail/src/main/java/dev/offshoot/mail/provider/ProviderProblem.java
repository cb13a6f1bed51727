package dev.offshoot.mail.provider;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum ProviderProblem implements ProblemType {
    PROVIDER_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ProviderProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
