/** Which changes this release holds, and what the database has recorded of them. */
@NullMarked
package dev.offshoot.changelog.journal;

import org.jspecify.annotations.NullMarked;
