/**
 * The forms that a quantity of D-SI has, as they were written. Holds anything a document says; what
 * is right is asked of the rules.
 */
@NullMarked
package org.etalon.quantity.value;

import org.jspecify.annotations.NullMarked;
