/** Rules about languages, identifiers and references. */
@NullMarked
package org.etalon.dcc.rules.text;

import org.jspecify.annotations.NullMarked;
