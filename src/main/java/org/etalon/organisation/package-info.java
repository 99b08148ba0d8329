/**
 * Laboratories and other organisations, and the scopes of their capabilities with the time they
 * were in force.
 */
@NullMarked
package org.etalon.organisation;

import org.jspecify.annotations.NullMarked;
