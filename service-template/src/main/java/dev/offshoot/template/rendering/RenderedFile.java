package dev.offshoot.template.rendering;

import dev.offshoot.template.version.FileKind;

/**
 * A file as the template has it for one service.
 *
 * @param path from the root of the checkout
 * @param shared see {@link dev.offshoot.template.version.TemplateFile}
 */
public record RenderedFile(String path, FileKind kind, String text, boolean shared) {}
