/**
 * What revocation lists (RFC 5280, 5) and OCSP answers (RFC 6960) say about a path. Where the data
 * come from is a port.
 */
@NullMarked
package org.etalon.trust.revocation;

import org.jspecify.annotations.NullMarked;
