/**
 * The demonstration: loads the story of a chain from a national primary standard to a factory's
 * instrument into an empty database, through the same use cases as any user's data.
 */
@NullMarked
package org.etalon.demo;

import org.jspecify.annotations.NullMarked;
