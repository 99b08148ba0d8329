/**
 * Keys in PKCS#12 files: a development PKI that makes itself, or files that a deployment gives. No
 * private key or password leaves this package, least of all into a log.
 */
@NullMarked
package org.etalon.signing.pkcs12;

import org.jspecify.annotations.NullMarked;
