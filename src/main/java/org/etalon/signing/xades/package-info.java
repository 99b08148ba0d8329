/**
 * Our own signer of the one fixed profile (XAdES baseline T). It decides no trust; what it writes
 * is checked like anybody's before it leaves.
 */
@NullMarked
package org.etalon.signing.xades;

import org.jspecify.annotations.NullMarked;
