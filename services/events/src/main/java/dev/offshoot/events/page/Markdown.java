package dev.offshoot.events.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark as its authors may use it here: HTML in it is dropped, pictures are (they would load from elsewhere), and links
 * lead to https only.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(Dropped::new)
            .attributeProviderFactory(_ -> new Attributes())
            .build();

    private Markdown() {}

    /** Safe to stand in a page as it is. */
    static String html(String source) {
        Node document = PARSER.parse(source);
        return RENDERER.render(document);
    }

    /** Nothing of these reaches the page; of a picture its text does. */
    private record Dropped(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlBlock.class, HtmlInline.class, Image.class, Heading.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Image image -> children(image);
                case Heading heading -> heading(heading);
                default -> {}
            }
        }

        /** The page's own title is the first heading, and its sections are the second. */
        private void heading(Heading heading) {
            String tag = "h" + Math.min(6, heading.getLevel() + 2);
            context.getWriter().line();
            context.getWriter().tag(tag, context.extendAttributes(heading, tag, Map.of()));
            children(heading);
            context.getWriter().tag("/" + tag);
            context.getWriter().line();
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }

    private static final class Attributes implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Link link) {
                if (!isHttps(link.getDestination())) {
                    attributes.remove("href");
                }
                attributes.put("rel", "noopener nofollow");
            }
            for (String other : List.of("style", "class")) {
                attributes.remove(other);
            }
        }

        private static boolean isHttps(String address) {
            try {
                URI uri = new URI(address);
                return "https".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null;
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }
}
