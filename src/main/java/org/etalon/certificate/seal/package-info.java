/**
 * The life of a laboratory's seal: its key is made, certified, becomes active, ends or is
 * compromised. Seals nothing itself.
 */
@NullMarked
package org.etalon.certificate.seal;

import org.jspecify.annotations.NullMarked;
