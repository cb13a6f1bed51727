/** A service's process: its command line, the order it starts in, its settings and logs. */
@NullMarked
package dev.offshoot.service;

import org.jspecify.annotations.NullMarked;
