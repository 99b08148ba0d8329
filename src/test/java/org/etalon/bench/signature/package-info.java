/** Measures signing and verifying against EU DSS and the bare cryptography; it decides nothing. */
@NullMarked
package org.etalon.bench.signature;

import org.jspecify.annotations.NullMarked;
