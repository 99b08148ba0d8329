/**
 * What is known about a piece of equipment over time: facts, each with the days it is true on and
 * the moment it was recorded. Facts are only ever added; none decides whether a result is
 * traceable.
 */
@NullMarked
package org.etalon.equipment.fact;

import org.jspecify.annotations.NullMarked;
