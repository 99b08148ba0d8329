/**
 * Detached signatures in CMS, written and taken apart over BouncyCastle (RFC 5652). Trusts nobody:
 * what a signature is worth is judged elsewhere.
 */
@NullMarked
package org.etalon.signing.cms;

import org.jspecify.annotations.NullMarked;
