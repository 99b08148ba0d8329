/**
 * The document format: what a digital calibration certificate says, how it is written as DCC 3.3.0,
 * read in any version and validated. Plain Java; knows neither HTTP, nor storage, nor signatures.
 */
@NullMarked
package org.etalon.dcc;

import org.jspecify.annotations.NullMarked;
