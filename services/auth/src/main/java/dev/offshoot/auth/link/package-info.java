/** Action links: what is sent by mail and opens one action once. */
@NullMarked
package dev.offshoot.auth.link;

import org.jspecify.annotations.NullMarked;
