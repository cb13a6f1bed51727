/** What a JSON body must look like: the tree is compared with the record before anything is bound, all faults at once. */
@NullMarked
package dev.offshoot.web.body;

import org.jspecify.annotations.NullMarked;
