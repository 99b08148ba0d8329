/**
 * The EU DSS library behind the words of this feature: it makes the XAdES signature and validates
 * any profile of it. Fetches nothing from the network.
 */
@NullMarked
package org.etalon.signing.dss;

import org.jspecify.annotations.NullMarked;
