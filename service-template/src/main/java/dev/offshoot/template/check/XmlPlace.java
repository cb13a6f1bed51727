package dev.offshoot.template.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in an XML document something stands: a region that was moved into another element does something else, or nothing. */
final class XmlPlace {

    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<(/?)([\\w.:-]+)[^>]*?(/?)>", Pattern.DOTALL);

    private XmlPlace() {}

    /** The elements open at this position, outermost first. */
    static String at(String xml, int position) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xml).region(0, position);
        while (tag.find()) {
            if (tag.group(2) == null || !tag.group(3).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.addLast(tag.group(2));
            } else {
                open.pollLast();
            }
        }
        return String.join("/", open);
    }
}
