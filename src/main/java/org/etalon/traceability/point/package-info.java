/**
 * Values of two certificates side by side: of one kind of quantity, in one unit, exact. Judges
 * nothing; rules do.
 */
@NullMarked
package org.etalon.traceability.point;

import org.jspecify.annotations.NullMarked;
