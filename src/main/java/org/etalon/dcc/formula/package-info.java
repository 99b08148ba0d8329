/**
 * Formulae of a certificate: content MathML read into expressions and evaluated with the quantities
 * that it names. Shows nothing and decides nothing about the document; LaTeX is never interpreted.
 */
@NullMarked
package org.etalon.dcc.formula;

import org.jspecify.annotations.NullMarked;
