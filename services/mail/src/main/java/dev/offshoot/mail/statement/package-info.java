/** Statements over many rows at once, for the paths every mail takes. */
@NullMarked
package dev.offshoot.mail.statement;

import org.jspecify.annotations.NullMarked;
