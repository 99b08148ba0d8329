package org.etalon.dcc;

/** Words where a quantity has its value (DCC {@code noQuantity}). */
public record Words(RichContent content) implements QuantityForm {}
