/**
 * An issued certificate as people take it away: as PDF, with a code that leads back to its status.
 * Changes nothing about the certificate.
 */
@NullMarked
package org.etalon.certificate.print;

import org.jspecify.annotations.NullMarked;
