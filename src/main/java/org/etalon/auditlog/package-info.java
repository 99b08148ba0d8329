/** Who did what, when and why. Entries are only ever added. */
@NullMarked
package org.etalon.auditlog;

import org.jspecify.annotations.NullMarked;
