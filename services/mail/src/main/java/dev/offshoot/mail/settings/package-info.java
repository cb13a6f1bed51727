/** What an installation decides: senders, groups, caps, limits, retention. */
@NullMarked
package dev.offshoot.mail.settings;

import org.jspecify.annotations.NullMarked;
