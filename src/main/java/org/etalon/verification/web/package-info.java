/** Verification over HTTP. */
@NullMarked
package org.etalon.verification.web;

import org.jspecify.annotations.NullMarked;
