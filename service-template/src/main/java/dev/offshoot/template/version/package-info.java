/** The template's versions: the one being worked on is a folder, each one released is a zip. */
@NullMarked
package dev.offshoot.template.version;

import org.jspecify.annotations.NullMarked;
