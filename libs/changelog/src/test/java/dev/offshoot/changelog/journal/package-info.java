/** Which code counts as edited. */
@NullMarked
package dev.offshoot.changelog.journal;

import org.jspecify.annotations.NullMarked;
