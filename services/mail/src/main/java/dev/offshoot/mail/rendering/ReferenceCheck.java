package dev.offshoot.mail.rendering;

import dev.offshoot.mail.manifest.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every {@code {{…}}} of a source names a declared value and an allowed helper. */
final class ReferenceCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?.*?}}}?", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|[()]|[A-Za-z]+=|[^\\s()=]+");
    private static final Pattern LITERAL = Pattern.compile("\".*\"|'.*'|-?[0-9.]+|true|false", Pattern.DOTALL);
    private static final Set<String> BLOCKS = Set.of("if", "unless", "each", "with", "eq");

    private final String file;
    private final int firstLine;
    private final Set<String> texts;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private Scope scope;

    private ReferenceCheck(String file, int firstLine, Scope scope, Set<String> texts) {
        this.file = file;
        this.firstLine = firstLine;
        this.scope = scope;
        this.texts = texts;
    }

    /**
     * @param firstLine where the source begins in its file
     * @param texts the names {@code {{text "…"}}} may use here
     */
    static List<Fault> check(String file, int firstLine, String source, Scope scope, Set<String> texts) {
        ReferenceCheck check = new ReferenceCheck(file, firstLine, scope, texts);
        check.run(source);
        return check.faults;
    }

    private void run(String source) {
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            int line = firstLine + MarkupCheck.line(source, tag.start()) - 1;
            tag(tag.group(), line);
        }
        if (!open.isEmpty()) {
            fault(firstLine + MarkupCheck.line(source, source.length()) - 1, "{{#" + open.peek() + "}} is not closed");
        }
    }

    private void tag(String tag, int line) {
        if (tag.startsWith("{{{") || tag.startsWith("{{&")) {
            fault(line, tag + ": unescaped values are not allowed");
            return;
        }
        String inner = tag.substring(2, tag.length() - 2).strip();
        if (inner.startsWith("!")) {
            return;
        }
        if (inner.isEmpty()
                || ">^*~&{".indexOf(inner.charAt(0)) >= 0
                || inner.startsWith("#>")
                || inner.startsWith("#*")
                || inner.contains("|")) {
            fault(line, tag + ": partials, decorators and block parameters are not allowed");
        } else if (inner.startsWith("#")) {
            open(tokens(inner.substring(1)), line);
        } else if (inner.startsWith("/")) {
            close(inner.substring(1).strip(), line);
        } else if (inner.equals("else") || inner.startsWith("else ")) {
            arguments(tokens(inner.substring("else".length())), line);
        } else {
            expression(tokens(inner), line);
        }
    }

    private static List<String> tokens(String inner) {
        return TOKEN.matcher(inner).results().map(token -> token.group()).toList();
    }

    private void open(List<String> tokens, int line) {
        String helper = tokens.isEmpty() ? "" : tokens.getFirst();
        if (!BLOCKS.contains(helper)) {
            fault(line, "{{#" + helper + "}}: no such block");
        }
        arguments(tokens.subList(Math.min(1, tokens.size()), tokens.size()), line);
        open.push(helper);
        boolean changesScope = (helper.equals("each") || helper.equals("with")) && tokens.size() > 1;
        scope = changesScope ? scope.inside(tokens.get(1)) : scope.same();
    }

    private void close(String name, int line) {
        if (open.isEmpty() || !open.pop().equals(name)) {
            fault(line, "{{/" + name + "}} closes nothing");
            return;
        }
        scope = scope.outer();
    }

    private void expression(List<String> tokens, int line) {
        String first = tokens.getFirst();
        if (first.equals("text")) {
            text(tokens, line);
        } else if (TemplateFunctions.names().contains(first)) {
            arguments(tokens.subList(1, tokens.size()), line);
        } else if (tokens.size() > 1) {
            fault(line, first + " is no helper");
        } else {
            scope.whyNotPrintable(first).ifPresent(why -> fault(line, "{{" + first + "}} " + why));
        }
    }

    private void text(List<String> tokens, int line) {
        String name = tokens.size() == 2 ? tokens.get(1).replace("\"", "") : "";
        if (!texts.contains(name)) {
            fault(line, "text \"" + name + "\" does not exist");
        }
    }

    private void arguments(List<String> tokens, int line) {
        boolean helper = false;
        for (String token : tokens) {
            if (helper && !TemplateFunctions.names().contains(token)) {
                fault(line, token + " is no helper");
            } else if (!helper && isPath(token)) {
                scope.whyNotReadable(token).ifPresent(why -> fault(line, token + " " + why));
            }
            helper = token.equals("(");
        }
    }

    private static boolean isPath(String token) {
        return !token.equals("(")
                && !token.equals(")")
                && !token.endsWith("=")
                && !LITERAL.matcher(token).matches()
                && !token.equals("if");
    }

    private void fault(int line, String message) {
        faults.add(new Fault(file, line, message));
    }
}
