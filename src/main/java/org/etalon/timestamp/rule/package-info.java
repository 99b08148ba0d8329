/**
 * The rules by which a timestamp token is measured, one class each, over BouncyCastle. Fetches
 * nothing, and gives no verdict on the document that was stamped.
 */
@NullMarked
package org.etalon.timestamp.rule;

import org.jspecify.annotations.NullMarked;
