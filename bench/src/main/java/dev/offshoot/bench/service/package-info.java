/** The packaged services, as processes to be measured. */
@NullMarked
package dev.offshoot.bench.service;

import org.jspecify.annotations.NullMarked;
