@NullMarked
package dev.offshoot.events.link;

import org.jspecify.annotations.NullMarked;
