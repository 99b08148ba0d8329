package org.etalon.dcc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.etalon.dcc.SchemaVerdict.Message;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates elements of the D-SI against our schema of D-SI 2.2.1. The schema is compiled once,
 * when first needed; an instance is for one document and one thread.
 */
public final class DsiSchema {
  /** The version that elements are validated against. */
  public static final String VERSION = "2.2.1";

  /** The namespace of the D-SI since its version 1.3.0. */
  public static final String NAMESPACE = "https://ptb.de/si";

  private static final String START =
      SchemaResources.CLASS_PATH + "schemas/d-si/" + VERSION + "/d-si.xsd";
  private static final int MESSAGES_MAX = 20;
  private static final int MESSAGE_CHARACTERS_MAX = 1_000;

  private final Findings findings = new Findings();
  private final Validator validator = Compiled.SCHEMA.newValidator();

  public DsiSchema() {
    try {
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
    } catch (SAXException e) {
      throw new IllegalStateException("The JDK's validator has no language", e);
    }
    validator.setResourceResolver(new SchemaResources(null));
    validator.setErrorHandler(findings);
  }

  /** What is wrong with an element of a tree, which has no lines; empty when it is valid. */
  public List<Message> validate(Element element) {
    return validate(new DOMSource(element));
  }

  /** Whether a document that is one element of the D-SI is valid. */
  public SchemaVerdict validate(byte[] xml) {
    List<Message> messages =
        validate(new SAXSource(new PatternGuard(SafeXml.reader()), SafeXml.source(xml)));
    return messages.isEmpty() ? new SchemaVerdict.Valid() : new SchemaVerdict.Invalid(messages);
  }

  private List<Message> validate(Source source) {
    findings.messages.clear();
    try {
      validator.validate(source);
    } catch (SAXException | IOException e) {
      if (findings.messages.isEmpty()) {
        findings.add(-1, -1, e.getMessage());
      }
    }
    return List.copyOf(findings.messages);
  }

  /** Made when first asked for. */
  private static final class Compiled {
    static final Schema SCHEMA = compile();

    private static Schema compile() {
      try {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SchemaResources.SCHEME);
        SchemaResources resources = new SchemaResources(null);
        factory.setResourceResolver(resources);
        return factory.newSchema(new SAXSource(SafeXml.reader(), resources.source(START)));
      } catch (SAXException e) {
        throw new IllegalStateException("Our schema of D-SI cannot be used", e);
      }
    }
  }

  /** Collects what the validator says, up to a number. */
  private static final class Findings implements ErrorHandler {
    private final List<Message> messages = new ArrayList<>();

    private void add(int line, int column, @Nullable String message) {
      String text = String.valueOf(message);
      messages.add(
          new Message(
              line, column, text.substring(0, Math.min(text.length(), MESSAGE_CHARACTERS_MAX))));
    }

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      if (messages.size() >= MESSAGES_MAX) {
        throw e;
      }
      add(e.getLineNumber(), e.getColumnNumber(), e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      error(e);
      throw e;
    }
  }
}
