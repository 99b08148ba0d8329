/**
 * The program entry. It chooses between a command line verb and the service, and sees to a database
 * before the service starts; it holds no rules.
 */
@NullMarked
package org.etalon;

import org.jspecify.annotations.NullMarked;
