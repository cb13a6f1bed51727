/** A small service with things to populate. */
@NullMarked
package dev.offshoot.populator.shop;

import org.jspecify.annotations.NullMarked;
