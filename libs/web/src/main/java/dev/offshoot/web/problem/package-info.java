/** How failures become problem+json: every exception, ours and the framework's, through one translation. */
@NullMarked
package dev.offshoot.web.problem;

import org.jspecify.annotations.NullMarked;
