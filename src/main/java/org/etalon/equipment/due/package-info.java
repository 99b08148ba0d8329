/**
 * What has to be done about equipment, and by when. Follows from the facts and from the
 * certificates that exist; decides nothing about them.
 */
@NullMarked
package org.etalon.equipment.due;

import org.jspecify.annotations.NullMarked;
