/**
 * Uncertainty by the GUM: how it is rounded and what it means for a statement of conformity. Plain
 * Java; knows neither documents, nor HTTP, nor storage.
 */
@NullMarked
package org.etalon.uncertainty;

import org.jspecify.annotations.NullMarked;
