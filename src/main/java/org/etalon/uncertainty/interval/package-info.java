/**
 * When an instrument is to be calibrated again: methods of ILAC G24:2022 / OIML D 10, NCSLI RP-1
 * and NASA-HDBK-8739.19-5. Plain Java; they propose, and a person decides.
 */
@NullMarked
package org.etalon.uncertainty.interval;

import org.jspecify.annotations.NullMarked;
