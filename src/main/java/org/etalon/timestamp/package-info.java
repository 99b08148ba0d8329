/**
 * RFC 3161 timestamps: the ports to ask for one, and the rules by which a token is verified. Keeps
 * no key itself and decides nothing about the document that was stamped.
 */
@NullMarked
package org.etalon.timestamp;

import org.jspecify.annotations.NullMarked;
