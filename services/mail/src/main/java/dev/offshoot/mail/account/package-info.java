/** What auth's events about people change here. */
@NullMarked
package dev.offshoot.mail.account;

import org.jspecify.annotations.NullMarked;
