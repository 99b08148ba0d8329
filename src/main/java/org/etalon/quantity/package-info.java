/**
 * D-SI quantities and units: exact decimals that keep their written form, and the unit grammar.
 * Plain Java; knows neither documents, nor HTTP, nor storage.
 */
@NullMarked
package org.etalon.quantity;

import org.jspecify.annotations.NullMarked;
