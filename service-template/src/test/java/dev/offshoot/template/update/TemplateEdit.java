package dev.offshoot.template.update;

/** @param file in the template */
record TemplateEdit(String file, String before, String after) {}
