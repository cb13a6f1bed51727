package dev.offshoot.broker.edge;

import io.netty.util.AsciiString;
import java.util.ArrayList;
import java.util.List;

/** Names of header fields, whatever their case. Asking makes no string: each field of each request is asked about. */
final class FieldSet {

    private static final int BUCKETS = 64;

    private final List<List<AsciiString>> buckets = new ArrayList<>();

    private FieldSet() {
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new ArrayList<>(0));
        }
    }

    static FieldSet of(String... names) {
        FieldSet set = new FieldSet();
        for (String name : names) {
            set.bucket(name).add(AsciiString.of(name));
        }
        return set;
    }

    FieldSet and(String... names) {
        FieldSet both = of(names);
        for (List<AsciiString> bucket : buckets) {
            bucket.forEach(name -> both.bucket(name).add(name));
        }
        return both;
    }

    private List<AsciiString> bucket(CharSequence name) {
        return buckets.get(AsciiString.hashCode(name) & (BUCKETS - 1));
    }

    boolean contains(CharSequence name) {
        List<AsciiString> bucket = bucket(name);
        for (int i = 0; i < bucket.size(); i++) {
            if (bucket.get(i).contentEqualsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
