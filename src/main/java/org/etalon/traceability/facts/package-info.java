/**
 * What a walk needs of a certificate, kept beside it so that no document is parsed again. Made from
 * the signed file and what was frozen with it, and made again whenever that is needed; never an
 * opinion.
 */
@NullMarked
package org.etalon.traceability.facts;

import org.jspecify.annotations.NullMarked;
