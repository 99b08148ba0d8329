package org.etalon.quantity.code;

/** Whether numbers in two units may stand for quantities of one kind (VIM 1.2). */
public enum KindMatch {
  /** One kind: they compare after conversion. */
  SAME,
  /** Two kinds, or two dimensions: they do not compare, whatever their size. */
  DIFFERENT,
  /** The units leave it open; who knows the quantities must say. */
  UNKNOWN
}
