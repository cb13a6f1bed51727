@NullMarked
package dev.offshoot.populator.yaml;

import org.jspecify.annotations.NullMarked;
