package dev.offshoot.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.OptionHelper;
import java.util.Map;
import java.util.Optional;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;

/**
 * Standard output: a JSON object a line, or plain text with {@code OFFSHOOT_LOG_FORMAT=plain} and under JUnit. In code,
 * because an XML configuration costs a start 80 ms.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public class LogOutput extends ContextAwareBase implements Configurator {

    private static final String PLAIN = "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg %X%n%rEx";

    /** Libraries that tell operators nothing below these levels; Flyway warns of every new PostgreSQL. */
    private static final Map<String, Level> QUIET = Map.of(
            "com.zaxxer.hikari", Level.WARN,
            "io.micronaut", Level.WARN,
            "org.apache.derby", Level.WARN,
            "org.apache.qpid", Level.WARN,
            "org.flywaydb", Level.ERROR,
            "qpid", Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> output = new ConsoleAppender<>();
        output.setContext(context);
        output.setName("stdout");
        output.setEncoder(isPlain() ? plain(context) : json(context));
        output.start();
        var root = context.getLogger("ROOT");
        root.setLevel(Level.toLevel(setting("OFFSHOOT_LOG_LEVEL", "INFO")));
        root.addAppender(output);
        QUIET.forEach((name, level) -> context.getLogger(name).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean isPlain() {
        String fallback = isPresent("org.junit.jupiter.api.Test") ? "plain" : "json";
        return setting("OFFSHOOT_LOG_FORMAT", fallback).equals("plain");
    }

    private static Encoder<ILoggingEvent> plain(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PLAIN);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashFieldNames names = new LogstashFieldNames();
        names.setTimestamp("at");
        names.setVersion("[ignore]");
        names.setLevelValue("[ignore]");
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setFieldNames(names);
        encoder.start();
        return encoder;
    }

    private static String setting(String variable, String fallback) {
        return Optional.ofNullable(OptionHelper.getEnv(variable)).orElse(fallback);
    }

    private static boolean isPresent(String type) {
        return LogOutput.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
