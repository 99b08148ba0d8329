/**
 * Evidence records (RFC 4998): many objects under one timestamp, renewed before authorities and
 * algorithms end. Decides on proofs of existence only; keeps nothing and fetches nothing.
 */
@NullMarked
package org.etalon.signing.evidence;

import org.jspecify.annotations.NullMarked;
