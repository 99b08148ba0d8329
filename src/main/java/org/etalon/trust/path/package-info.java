/**
 * Certification paths (RFC 5280, 6): which one leads to an anchor at a moment, or why none does.
 * Revocation is not looked at here.
 */
@NullMarked
package org.etalon.trust.path;

import org.jspecify.annotations.NullMarked;
