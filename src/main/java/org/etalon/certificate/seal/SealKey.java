package org.etalon.certificate.seal;

import java.time.Instant;

/**
 * A key that was made here for a laboratory's seal.
 *
 * @param id also its name where it lives: the organisation's identifier, a dot, when it was made
 * @param subject that was asked for, RFC 4514
 * @param request DER of PKCS#10
 */
public record SealKey(
    String id, String laboratory, String subject, byte[] request, String account, Instant at) {}
