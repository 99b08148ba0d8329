/** Fetches revocation data from the hosts that the configuration names, and from nowhere else. */
@NullMarked
package org.etalon.trust.client;

import org.jspecify.annotations.NullMarked;
