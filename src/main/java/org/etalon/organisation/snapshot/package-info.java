/**
 * Scopes as others publish them, taken as dated snapshots: read, compared with the snapshot before,
 * recorded as versions. What cannot be read is kept as it was written and never guessed.
 */
@NullMarked
package org.etalon.organisation.snapshot;

import org.jspecify.annotations.NullMarked;
