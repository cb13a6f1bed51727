package dev.offshoot.identity.token;

import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.identity.access.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The check of a request's token after its signature; leaves the reason of a refusal for the answer. */
@Singleton
class RequestTokenCheck implements GenericJwtClaimsValidator<HttpRequest<?>> {

    private final TokenConditions conditions;
    private final LocalUsers users;

    RequestTokenCheck(TokenConditions conditions, LocalUsers users) {
        this.conditions = conditions;
        this.users = users;
    }

    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        try {
            AccessToken token = conditions.require(claims);
            if (token.caller() instanceof Caller.Person person) {
                meet(person);
            }
            return true;
        } catch (TokenRefused refused) {
            if (request != null) {
                Refusal.leave(request, refused.toProblem());
            }
            return false;
        }
    }

    /** The first token of a person makes the local row; known people cost no statement. */
    private void meet(Caller.Person person) {
        if (!users.isActive(person.id())) {
            throw new TokenRefused(IdentityProblem.SESSION_ENDED, "The account is not active");
        }
        users.idOf(person.id());
    }
}
