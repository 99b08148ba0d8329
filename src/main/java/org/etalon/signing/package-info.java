/**
 * Seals of laboratories: how a certificate is signed, and what a signature on any DCC is worth.
 * Judges signatures, keys and timestamps, never what the document says.
 */
@NullMarked
package org.etalon.signing;

import org.jspecify.annotations.NullMarked;
