/**
 * What a capability says about one value: whether it is covered, and with which uncertainty. Exact
 * arithmetic on what is given; knows no time, no database and no caller.
 */
@NullMarked
package org.etalon.organisation.capability;

import org.jspecify.annotations.NullMarked;
