package org.etalon.dcc.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whether a schema accepts a tree, and if not, what it stumbles over first; for one thread. */
final class Judge {
  private static final String STUMBLED_OVER =
      "http://apache.org/xml/properties/dom/current-element-node";

  private final Validator validator;

  Judge(Schema schema) {
    validator = schema.newValidator();
  }

  /** Compiled by the validator of the JDK, without network. */
  static Schema compile(Path file) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return factory.newSchema(file.toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  boolean accepts(Document document) {
    return refusal(document) == null;
  }

  /** The first reason to refuse, or null. */
  Refusal refusal(Document document) {
    try {
      validator.validate(new DOMSource(document));
      return null;
    } catch (SAXException refused) {
      try {
        return new Refusal(refused.getMessage(), (Element) validator.getProperty(STUMBLED_OVER));
      } catch (SAXException e) {
        throw new IllegalStateException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why, and at which element; that can be null. */
  record Refusal(String reason, Element element) {}
}
