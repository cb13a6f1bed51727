package dev.offshoot.template.contract;

import dev.offshoot.template.TemplateRefusal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code Catalogue.java}, which imports and lists every event record by its full name. */
public final class ContractCatalogue {

    /** Where it stands in a checkout. */
    public static final String PATH = "libs/contracts/src/main/java/dev/offshoot/contracts/Catalogue.java";

    private static final Pattern IMPORT = Pattern.compile("import (dev\\.offshoot\\.contracts\\.[a-z.]+\\.(\\w+));\n");
    private static final Pattern IMPORTS = Pattern.compile("(?:" + IMPORT.pattern() + ")+");
    private static final Pattern LIST = Pattern.compile("(?<=Stream\\.of\\(\n)(?: +\\w+\\.class[,)]\n)+");
    private static final Pattern LISTED = Pattern.compile("(\\w+)\\.class");

    private final String text;
    private final SortedSet<String> imported;
    private final String indent;

    private ContractCatalogue(String text) {
        this.text = text;
        this.imported = IMPORT.matcher(block(IMPORTS, text))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        String list = block(LIST, text);
        this.indent = list.substring(0, list.length() - list.stripLeading().length());
        requireSame(list);
    }

    /** @throws TemplateRefusal when it is not what this class can extend */
    public static ContractCatalogue parse(String java) {
        return new ContractCatalogue(java);
    }

    /** @throws TemplateRefusal when another record has this simple name */
    public ContractCatalogue with(String record) {
        imported.stream()
                .filter(other -> simple(other).equals(simple(record)) && !other.equals(record))
                .findFirst()
                .ifPresent(other -> {
                    throw new TemplateRefusal("there is an event record " + other
                            + " already, and two of one name cannot be told apart: name another --aggregate.");
                });
        SortedSet<String> grown = new TreeSet<>(imported);
        grown.add(record);
        return new ContractCatalogue(write(grown));
    }

    public ContractCatalogue without(String record) {
        SortedSet<String> shrunk = new TreeSet<>(imported);
        shrunk.remove(record);
        return new ContractCatalogue(write(shrunk));
    }

    public String text() {
        return text;
    }

    private String write(SortedSet<String> records) {
        String imports =
                records.stream().map(record -> "import " + record + ";\n").collect(Collectors.joining());
        String list = records.stream()
                .map(record -> indent + simple(record) + ".class")
                .collect(Collectors.joining(",\n", "", ")\n"));
        return replace(LIST, replace(IMPORTS, text, imports), list);
    }

    private void requireSame(String list) {
        Map<String, String> bySimpleName = new TreeMap<>();
        imported.forEach(record -> bySimpleName.put(simple(record), record));
        SortedSet<String> listed = LISTED.matcher(list)
                .results()
                .map(found -> bySimpleName.getOrDefault(found.group(1), found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!listed.equals(imported)) {
            throw new TemplateRefusal(PATH + " lists other records than it imports; put that right first.");
        }
    }

    private static String block(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new TemplateRefusal(
                        PATH + " no longer looks as expected: imports of records, then Stream.of( with one a line."));
    }

    private static String replace(Pattern pattern, String text, String replacement) {
        return pattern.matcher(text).replaceFirst(Matcher.quoteReplacement(replacement));
    }

    private static String simple(String record) {
        return record.substring(record.lastIndexOf('.') + 1);
    }
}
