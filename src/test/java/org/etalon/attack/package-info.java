/**
 * Documents that want to harm who reads them, built by code, and what each must end in: a typed
 * rejection or a harmless reading, in bounded time and memory. Numbered as in the threat model.
 */
@NullMarked
package org.etalon.attack;

import org.jspecify.annotations.NullMarked;
