package dev.offshoot.web.idempotency;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
class ReplayedAnswerHandler implements ExceptionHandler<ReplayedAnswer, HttpResponse<?>> {

    @Override
    public HttpResponse<?> handle(HttpRequest request, ReplayedAnswer replayed) {
        return replayed.answer().replay();
    }
}
