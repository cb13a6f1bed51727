package dev.offshoot.mail.rendering;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Makes the program of one locale: texts put in, MJML to HTML, the text part derived. Runs when publishing only. */
final class MjmlCompiler {

    private static final String CONTENT = "{{content}}";

    private MjmlCompiler() {}

    /**
     * @param layout MJML with {@code {{content}}} where the body goes
     * @param texts of the locale, with those of the layout
     * @throws SAXParseException when the MJML is not well-formed
     */
    static Program compile(String layout, String body, Map<String, String> texts, String locale)
            throws SAXParseException {
        String source = TemplateText.insert(layout.replace(CONTENT, body), texts);
        Mjml4j.Configuration configuration = new Mjml4j.Configuration(locale);
        return new Program(
                texts.getOrDefault("subject", ""),
                texts.getOrDefault("preheader", ""),
                Mjml4j.render(parse(source), configuration),
                TextPart.of(parse(source)));
    }

    /** Fails with the line of the first mistake, as if the fragment were a file of its own. */
    static void check(String fragment) throws SAXParseException {
        parse("<mj-column>" + fragment + "</mj-column>");
    }

    private static Document parse(String source) throws SAXParseException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(source)));
        } catch (SAXParseException e) {
            throw e;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The XML parser of the JDK cannot be used", e);
        }
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
