package dev.offshoot.template.module;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.region.Region;
import dev.offshoot.template.region.RegionedText;
import java.util.Collection;
import java.util.TreeSet;

/** The region of the parent POM in which every service is a module. */
public final class ParentPom {

    /** Where it stands in a checkout. */
    public static final String PATH = "pom.xml";

    private static final String REGION = "services";

    private ParentPom() {}

    /** @throws TemplateRefusal when it has no such region */
    public static String with(String pom, Collection<String> services) {
        RegionedText text = RegionedText.parse(PATH, pom);
        region(text);
        return text.with(REGION, modules(services)).text();
    }

    /** The region as it stands. */
    public static Region region(RegionedText pom) {
        return pom.find(REGION)
                .orElseThrow(() -> new TemplateRefusal(
                        PATH + " has no region " + REGION + " among its modules: put its two marker lines back."));
    }

    private static String modules(Collection<String> services) {
        StringBuilder text = new StringBuilder("    <!-- template:begin services -->\n");
        new TreeSet<>(services)
                .forEach(service ->
                        text.append("    <module>services/").append(service).append("</module>\n"));
        return text.append("    <!-- template:end services -->\n").toString();
    }
}
