package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.value.Kind;
import java.util.Map;

/** What becomes of a column's values. */
public sealed interface Rule {

    /** As it is written in a rule file. */
    String word();

    default boolean isKeep() {
        return this instanceof Keep;
    }

    record Keep() implements Rule {
        @Override
        public String word() {
            return "keep";
        }
    }

    record Nothing() implements Rule {
        @Override
        public String word() {
            return "null";
        }
    }

    /** An invention in place of the value: equal values, equal inventions. */
    record Fake(Kind kind) implements Rule {
        @Override
        public String word() {
            return "fake." + kind.word();
        }
    }

    /** An invention for the person the row is about. */
    record Pseudonym(Kind kind) implements Rule {
        @Override
        public String word() {
            return kind == Kind.NAME ? "pseudonym" : "pseudonym." + kind.word();
        }
    }

    /** Other words, about as many. */
    record Text() implements Rule {
        @Override
        public String word() {
            return "text";
        }
    }

    /** A keyed hash: what was equal stays equal. */
    record Keyed() implements Rule {
        @Override
        public String word() {
            return "keyed";
        }
    }

    /** Chance, in the value's form. */
    record Random() implements Rule {
        @Override
        public String word() {
            return "random";
        }
    }

    /** An SQL expression over the row's other columns, once they are anonymous. */
    record Computed(String sql) implements Rule {
        @Override
        public String word() {
            return "computed";
        }
    }

    /**
     * Rules for what stands in a JSON value.
     *
     * @param rest for every value no path leads to
     */
    record Json(Map<String, Rule> paths, Rule rest) implements Rule {
        @Override
        public String word() {
            return "json";
        }
    }
}
