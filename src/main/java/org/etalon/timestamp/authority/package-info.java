/**
 * The built-in timestamp authority over BouncyCastle. Reaches its key only through a port and never
 * talks HTTP.
 */
@NullMarked
package org.etalon.timestamp.authority;

import org.jspecify.annotations.NullMarked;
