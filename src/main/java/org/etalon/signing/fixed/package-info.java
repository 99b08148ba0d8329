/**
 * Reads and computes a signature of the fixed profile in the one pass over the document in which
 * its content is read. Takes no decision about trust, and leaves every other form to others.
 */
@NullMarked
package org.etalon.signing.fixed;

import org.jspecify.annotations.NullMarked;
