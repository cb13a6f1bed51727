package dev.offshoot.template;

import java.io.IOException;

/** Nothing was changed. The message is one sentence for whoever typed the command, with the remedy. */
public class TemplateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public TemplateRefusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public TemplateRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** @param doing such as {@code reading pom.xml} */
    public static TemplateRefusal of(String doing, IOException cause) {
        return new TemplateRefusal(doing + " failed: " + cause + ".", cause);
    }

    public String sentence() {
        return sentence;
    }
}
