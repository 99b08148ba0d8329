/** Finds the caller of an HTTP request. In demo mode also by demo token or account picker. */
@NullMarked
package org.etalon.security.web;

import org.jspecify.annotations.NullMarked;
