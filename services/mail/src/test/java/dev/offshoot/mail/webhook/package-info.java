/** Tests of webhook. */
@NullMarked
package dev.offshoot.mail.webhook;

import org.jspecify.annotations.NullMarked;
