package org.etalon.dcc.formula;

import org.jspecify.annotations.Nullable;

/**
 * A name in a formula (MathML {@code ci}).
 *
 * @param reference the {@code id} that its {@code xref} names, or null
 */
record Symbol(String name, @Nullable String reference) {}
