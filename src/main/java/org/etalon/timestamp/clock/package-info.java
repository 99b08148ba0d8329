/**
 * Compares the clock of the machine with time sources, so that the built-in authority stamps only
 * while it keeps what its policy promises. Sets no clock.
 */
@NullMarked
package org.etalon.timestamp.clock;

import org.jspecify.annotations.NullMarked;
