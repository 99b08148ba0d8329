/**
 * Units of the D-SI in the notations of other systems, both ways. What a system cannot say without
 * loss is refused with a reason, never guessed; knows neither documents nor HTTP.
 */
@NullMarked
package org.etalon.quantity.code;

import org.jspecify.annotations.NullMarked;
