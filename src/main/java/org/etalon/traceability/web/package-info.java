/** Chains and impact over HTTP. */
@NullMarked
package org.etalon.traceability.web;

import org.jspecify.annotations.NullMarked;
