package dev.offshoot.auth.bootstrap;

/** Why no bootstrap link is made; the message is one sentence for the operator. */
class BootstrapRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BootstrapRefused(String sentence) {
        super(sentence);
    }
}
