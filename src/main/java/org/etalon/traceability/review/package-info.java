/**
 * What a withdrawal or a finding sets off: what rests on it is put under review, piece by piece,
 * and the laboratories are told. Ends no review: people do.
 */
@NullMarked
package org.etalon.traceability.review;

import org.jspecify.annotations.NullMarked;
