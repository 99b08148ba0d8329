/** Serves the public part of the PKI over HTTP: revocation lists and issuers. Holds no key. */
@NullMarked
package org.etalon.signing.web;

import org.jspecify.annotations.NullMarked;
