/**
 * Rules that every certificate should keep beyond its schema, and house rules for those that are
 * issued here. One small class for each rule, in sub-packages by what it looks at; none of them
 * changes anything, and all texts stand in resources by language.
 */
@NullMarked
package org.etalon.dcc.rules;

import org.jspecify.annotations.NullMarked;
