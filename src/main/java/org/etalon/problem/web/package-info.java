/** Problems as RFC 9457 documents. Decides nothing. */
@NullMarked
package org.etalon.problem.web;

import org.jspecify.annotations.NullMarked;
