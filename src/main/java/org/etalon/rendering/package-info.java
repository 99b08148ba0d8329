/**
 * A calibration certificate for human eyes: everything the document says, digit for digit, as HTML.
 * Computes, rounds and judges nothing; knows neither HTTP nor storage.
 */
@NullMarked
package org.etalon.rendering;

import org.jspecify.annotations.NullMarked;
