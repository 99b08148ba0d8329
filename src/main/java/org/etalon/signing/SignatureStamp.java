package org.etalon.signing;

/**
 * A signature timestamp as it was found; nothing about it is proven.
 *
 * @param token octets that should be a TimeStampToken
 * @param octets what it should be made over, before hashing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignatureStamp(byte[] token, byte[] octets) {}
