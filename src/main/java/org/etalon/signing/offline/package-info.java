/**
 * The verdict on signatures by what lies in one directory. Asks no network and no database, and
 * signs nothing.
 */
@NullMarked
package org.etalon.signing.offline;

import org.jspecify.annotations.NullMarked;
