/**
 * Evidence as a file: what was known of a chain at one moment and stands in no certificate, written
 * down while a walk asks for it and answered again from it. Proves nothing by itself; whether a
 * file is to be believed is for its signature.
 */
@NullMarked
package org.etalon.traceability.recorded;

import org.jspecify.annotations.NullMarked;
