/**
 * What is the same for keys wherever they live: which store is configured, requests for X.509
 * certificates, and the authorities beside the keys. Touches no private key itself.
 */
@NullMarked
package org.etalon.signing.keys;

import org.jspecify.annotations.NullMarked;
