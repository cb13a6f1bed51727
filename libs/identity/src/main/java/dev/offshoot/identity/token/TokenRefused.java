package dev.offshoot.identity.token;

import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.web.ProblemException;

/** An access token that opens nothing, and why. */
public class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IdentityProblem problem;

    public TokenRefused(IdentityProblem problem, String message) {
        super(message, null, false, false);
        this.problem = problem;
    }

    public IdentityProblem problem() {
        return problem;
    }

    ProblemException toProblem() {
        return problem.because(String.valueOf(getMessage()));
    }
}
