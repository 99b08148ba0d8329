/**
 * What every HTTP endpoint shares: the strict JSON reader, page cursors, request limits and
 * headers.
 */
@NullMarked
package org.etalon.platform.web;

import org.jspecify.annotations.NullMarked;
