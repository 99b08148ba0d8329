/**
 * Signed documents with whatever can be about them, and what two verifiers say. Decides nothing
 * about which of them is right.
 */
@NullMarked
package org.etalon.corpus;

import org.jspecify.annotations.NullMarked;
