/** What a template declares: parameters, links, triggers; read from YAML with the line of every fault. */
@NullMarked
package dev.offshoot.mail.manifest;

import org.jspecify.annotations.NullMarked;
