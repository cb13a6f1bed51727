/** What pending changes would do, seen in a transaction that is rolled back. */
@NullMarked
package dev.offshoot.changelog.preview;

import org.jspecify.annotations.NullMarked;
