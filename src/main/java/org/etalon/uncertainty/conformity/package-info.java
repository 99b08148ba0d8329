/**
 * Statements of conformity: decision rules, acceptance limits and the risks that go with them (JCGM
 * 106:2012; ILAC G8:09/2019). Plain Java; limits are exact decimals, probabilities are only stated.
 */
@NullMarked
package org.etalon.uncertainty.conformity;

import org.jspecify.annotations.NullMarked;
