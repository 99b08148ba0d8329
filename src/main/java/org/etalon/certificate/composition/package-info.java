/**
 * What a calibration says, put into the words of a DCC. A pure function: the same input gives the
 * same octets, because approval is bound to their digest.
 */
@NullMarked
package org.etalon.certificate.composition;

import org.jspecify.annotations.NullMarked;
