package org.etalon.dcc;

/** One thing that a {@code dcc:data} can hold. */
public sealed interface DataElement
    permits TextData, FormulaData, ByteData, XmlData, Quantity, ListData {}
