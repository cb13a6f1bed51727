/** Scenario files as text: YAML with positions, names and references, before anybody knows what the fields mean. */
@NullMarked
package dev.offshoot.populator.yaml;

import org.jspecify.annotations.NullMarked;
