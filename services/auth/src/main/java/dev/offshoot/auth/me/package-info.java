/** What a person sees and changes of themself. */
@NullMarked
package dev.offshoot.auth.me;

import org.jspecify.annotations.NullMarked;
