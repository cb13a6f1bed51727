package dev.offshoot.template.rendering;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.version.FileKind;
import dev.offshoot.template.version.TemplateFile;
import dev.offshoot.template.version.TemplateVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of one service in one version of the template, by path. */
public final class RenderedService {

    private RenderedService() {}

    /** Everything, as it is written when the service is made. */
    public static Map<String, RenderedFile> whole(TemplateVersion template, Answers answers) {
        return files(template, answers, true);
    }

    /** What stays the template's: managed files, and files with regions. */
    public static Map<String, RenderedFile> lasting(TemplateVersion template, Answers answers) {
        return files(template, answers, false);
    }

    /** Everything that can be rendered: seeds of an aggregate mean nothing in a service that answered none. */
    public static Map<String, RenderedFile> known(TemplateVersion template, Answers answers) {
        return answers.aggregate() == null ? withPlainSeeds(template, answers) : whole(template, answers);
    }

    private static Map<String, RenderedFile> withPlainSeeds(TemplateVersion template, Answers answers) {
        Map<String, RenderedFile> files = lasting(template, answers);
        Rendering rendering = new Rendering(answers);
        for (TemplateFile file : template.manifest().files()) {
            if (file.kind() == FileKind.SEEDED && isPlain(template.source(file.from()) + file.to())) {
                add(file, template, rendering, files);
            }
        }
        return files;
    }

    private static boolean isPlain(String source) {
        return !source.contains("ggregate") && !source.contains("GGREGATE");
    }

    private static Map<String, RenderedFile> files(TemplateVersion template, Answers answers, boolean seeds) {
        Rendering rendering = new Rendering(answers);
        Map<String, RenderedFile> files = new LinkedHashMap<>();
        for (TemplateFile file : template.manifest().files()) {
            if (!file.without().contains(answers.service()) && (seeds || file.kind() != FileKind.SEEDED)) {
                add(file, template, rendering, files);
            }
        }
        return files;
    }

    private static void add(
            TemplateFile file, TemplateVersion template, Rendering rendering, Map<String, RenderedFile> files) {
        String path = rendering.text(file.to(), file.to());
        String text = JavaImports.sorted(path, rendering.text(file.from(), template.source(file.from())));
        if (files.put(path, new RenderedFile(path, file.kind(), text, file.shared())) != null) {
            throw new TemplateRefusal("two files of the template would both be " + path
                    + "; name what the service keeps otherwise, with --aggregate.");
        }
    }
}
