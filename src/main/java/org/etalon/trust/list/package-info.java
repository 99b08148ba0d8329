/**
 * Trusted lists in the form of ETSI TS 119 612 v2: read, written, published and imported. Who signs
 * them, and what laboratories there are, are ports.
 */
@NullMarked
package org.etalon.trust.list;

import org.jspecify.annotations.NullMarked;
