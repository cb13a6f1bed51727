package dev.offshoot.template.rendering;

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

    private static Map<String, RenderedFile> files(TemplateVersion template, Answers answers, boolean seeds) {
        Rendering rendering = new Rendering(answers);
        Map<String, RenderedFile> files = new LinkedHashMap<>();
        for (TemplateFile file : template.manifest().files()) {
            if (file.without().contains(answers.service()) || (!seeds && file.kind() == FileKind.SEEDED)) {
                continue;
            }
            String path = rendering.text(file.to(), file.to());
            String text = JavaImports.sorted(path, rendering.text(file.from(), template.source(file.from())));
            files.put(path, new RenderedFile(path, file.kind(), text, file.shared()));
        }
        return files;
    }
}
