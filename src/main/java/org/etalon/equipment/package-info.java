/**
 * Measurement standards, reference materials and instruments: what they are and whose. Says nothing
 * about their calibrations.
 */
@NullMarked
package org.etalon.equipment;

import org.jspecify.annotations.NullMarked;
