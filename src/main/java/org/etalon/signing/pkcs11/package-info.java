/**
 * Keys on a cryptographic token (PKCS#11), which are made there and never leave it. Knows tokens
 * only through the provider of the Java runtime.
 */
@NullMarked
package org.etalon.signing.pkcs11;

import org.jspecify.annotations.NullMarked;
