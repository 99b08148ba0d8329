package org.etalon.dcc;

/**
 * XML of another namespace (DCC {@code xmlType}).
 *
 * @param xml one element as canonical XML; empty when there is none
 */
public record XmlData(String xml, Attributes attributes) implements DataElement {}
