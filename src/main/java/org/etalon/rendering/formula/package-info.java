/**
 * Lays out MathML for a page: built anew from a closed set of elements without attributes, so that
 * nothing of a document becomes markup. Evaluates nothing and knows no page.
 */
@NullMarked
package org.etalon.rendering.formula;

import org.jspecify.annotations.NullMarked;
