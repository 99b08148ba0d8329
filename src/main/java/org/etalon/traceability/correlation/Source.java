package org.etalon.traceability.correlation;

/**
 * A value that others rest on.
 *
 * @param key of the certificate in its chain
 * @param place where the value stands in it; where that is not told, the figures that were taken
 *     from it, since equal figures are taken for one value
 */
public record Source(String key, String place) {}
