/** Measures verifying against EU DSS and the bare cryptography; it decides nothing. */
@NullMarked
package org.etalon.bench.verifying;

import org.jspecify.annotations.NullMarked;
