/**
 * What a laboratory asks about units: what an expression means, and what a value with its
 * uncertainty is in another unit. Decides which question is meant; knows neither HTTP nor
 * documents.
 */
@NullMarked
package org.etalon.quantity.conversion;

import org.jspecify.annotations.NullMarked;
