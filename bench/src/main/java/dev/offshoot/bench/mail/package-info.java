/** How many mails leave, and how fast. */
@NullMarked
package dev.offshoot.bench.mail;

import org.jspecify.annotations.NullMarked;
