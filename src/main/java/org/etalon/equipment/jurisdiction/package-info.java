/**
 * What jurisdictions demand of measurement standards, as data by region and date. Says what is
 * demanded and where that is written; whether it is met is asked elsewhere.
 */
@NullMarked
package org.etalon.equipment.jurisdiction;

import org.jspecify.annotations.NullMarked;
