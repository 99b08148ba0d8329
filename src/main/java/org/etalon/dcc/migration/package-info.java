/**
 * Brings a certificate of an older DCC to DCC 3.3.0 and says what changed. It adds no fact, changes
 * no digit, and signs nothing.
 */
@NullMarked
package org.etalon.dcc.migration;

import org.jspecify.annotations.NullMarked;
