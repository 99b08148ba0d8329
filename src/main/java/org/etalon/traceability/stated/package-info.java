/**
 * What a certificate states, as far as a chain asks: read once from the signed document, small
 * enough to be kept beside it. Knows nothing of other certificates and judges nothing.
 */
@NullMarked
package org.etalon.traceability.stated;

import org.jspecify.annotations.NullMarked;
