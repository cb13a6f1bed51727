/** What media tells about resources and where they are used. */
@NullMarked
package dev.offshoot.contracts.media;

import org.jspecify.annotations.NullMarked;
