package dev.offshoot.mail.rendering;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Derives the text part of a mail from its MJML: paragraphs, "label: link", rows, alt texts. */
final class TextPart {

    private final StringBuilder text = new StringBuilder();

    private TextPart() {}

    static String of(Document document) {
        TextPart part = new TextPart();
        part.children(document.getDocumentElement());
        return part.text.toString().strip().replaceAll("\\n{3,}", "\n\n");
    }

    private void children(Node node) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.getTagName()) {
            case "mj-head", "mj-preview", "mj-style" -> {}
            case "mj-text" -> paragraph(inline(element));
            case "mj-button" -> paragraph(inline(element) + ": " + element.getAttribute("href"));
            case "mj-image" -> paragraph(element.getAttribute("alt"));
            case "mj-divider" -> paragraph("--");
            case "mj-table" -> rows(element);
            case "mj-raw" -> text.append(element.getTextContent().strip()).append('\n');
            default -> children(element);
        }
    }

    private void rows(Element table) {
        StringBuilder rows = new StringBuilder();
        collectRows(table, rows);
        paragraph(rows.toString());
    }

    private static void collectRows(Node node, StringBuilder rows) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element && element.getTagName().equals("tr")) {
                rows.append(String.join(" | ", cells(element))).append('\n');
            } else if (child instanceof Element) {
                collectRows(child, rows);
            } else {
                rows.append(collapse(child.getTextContent()));
            }
        }
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        NodeList children = row.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element cell) {
                cells.add(inline(cell));
            }
        }
        return cells;
    }

    private void paragraph(String paragraph) {
        if (!paragraph.isBlank()) {
            text.append(paragraph.strip()).append("\n\n");
        }
    }

    private static String inline(Node node) {
        StringBuilder line = new StringBuilder();
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            line.append(piece(children.item(i)));
        }
        return line.toString().strip();
    }

    private static String piece(Node node) {
        if (!(node instanceof Element element)) {
            return collapse(node.getTextContent());
        }
        return switch (element.getTagName()) {
            case "br" -> "\n";
            case "a" -> inline(element) + ": " + element.getAttribute("href");
            case "p", "li", "h1", "h2", "h3" -> inline(element) + "\n";
            default -> inline(element);
        };
    }

    private static String collapse(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
