/**
 * Statistics of comparisons among laboratories: scores and robust estimates (ISO 13528:2022;
 * ISO/IEC 17043). Plain Java on decimals; a class is decided on exact numbers, never on a rounded
 * score.
 */
@NullMarked
package org.etalon.uncertainty.comparison;

import org.jspecify.annotations.NullMarked;
