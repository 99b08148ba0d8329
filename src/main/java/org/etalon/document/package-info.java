/**
 * Documents of others that organisations keep, each with what was found when it came. Decides
 * nothing about trust, and tells nobody that another organisation has the same.
 */
@NullMarked
package org.etalon.document;

import org.jspecify.annotations.NullMarked;
