package org.etalon.xml;

/** Where octets go block by block, for instance into a digest ({@code digest::update}). */
@FunctionalInterface
public interface OctetSink {
  /** Takes a part of the block; the block is used again afterwards. */
  void take(byte[] block, int offset, int length);
}
