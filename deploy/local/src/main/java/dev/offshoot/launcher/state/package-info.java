/** What is running, in files of the checkout that any process may read. */
@NullMarked
package dev.offshoot.launcher.state;

import org.jspecify.annotations.NullMarked;
