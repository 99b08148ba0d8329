package org.etalon.dcc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.etalon.dcc.SchemaVerdict.Invalid;
import org.etalon.dcc.SchemaVerdict.Message;
import org.etalon.dcc.SchemaVerdict.NotAvailable;
import org.etalon.dcc.SchemaVerdict.Valid;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates documents against the schema of their version: our own on the class path, or the
 * official files of a directory, which then come first. Schemas are compiled once, when first
 * needed. Nothing is fetched, and what a document says about schemas is ignored.
 */
public final class DccSchemas {
  private static final int MESSAGES_MAX = 50;
  private static final int MESSAGE_CHARACTERS_MAX = 500;

  private final @Nullable Path directory;
  private final Map<DccVersion, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * @param directory holds {@code v3.3.0/dcc.xsd} and so on, with all that they import; null for
   *     our own schemas alone
   */
  public DccSchemas(@Nullable Path directory) {
    this.directory = directory == null ? null : directory.toAbsolutePath().normalize();
  }

  /** Whether the document is valid against the schema of this version of DCC. */
  public SchemaVerdict validate(byte[] xml, String version) {
    DccVersion known = DccVersion.of(version);
    if (known == null) {
      return new NotAvailable("No schema of DCC " + version + " is known.");
    }
    String start = start(known);
    if (start == null) {
      return new NotAvailable("No schema of DCC " + version + " is installed.");
    }
    Schema schema;
    try {
      schema = compiled.computeIfAbsent(known, k -> compile(start));
    } catch (IllegalStateException e) {
      return new NotAvailable("The schema of DCC " + version + " cannot be used.");
    }
    Findings findings = new Findings();
    try {
      Validator validator = schema.newValidator();
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
      validator.setResourceResolver(new SchemaResources(null));
      validator.setErrorHandler(findings);
      validator.validate(new SAXSource(new PatternGuard(SafeXml.reader()), SafeXml.source(xml)));
    } catch (PatternGuard.TooMuchException e) {
      return new NotAvailable("The document is not validated: " + e.getMessage());
    } catch (XmlRejectedException e) {
      findings.messages.add(new Message(-1, -1, String.valueOf(e.getMessage())));
    } catch (SAXException | java.io.IOException e) {
      if (findings.messages.isEmpty()) {
        findings.messages.add(new Message(-1, -1, String.valueOf(e.getMessage())));
      }
    }
    return findings.messages.isEmpty() ? new Valid() : new Invalid(findings.messages);
  }

  /** Where the schema of a version begins, or null when there is none. */
  private @Nullable String start(DccVersion version) {
    String official = "v" + version.text() + "/dcc.xsd";
    if (directory != null && Files.isRegularFile(directory.resolve(official))) {
      return SchemaResources.DIRECTORY + official;
    }
    String own = "schemas/dcc/" + version.text() + "/dcc.xsd";
    return DccSchemas.class.getClassLoader().getResource(own) == null
        ? null
        : SchemaResources.CLASS_PATH + own;
  }

  private Schema compile(String start) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SchemaResources.SCHEME);
      SchemaResources resources = new SchemaResources(directory);
      factory.setResourceResolver(resources);
      factory.setErrorHandler(new Findings(0));
      return factory.newSchema(new SAXSource(SafeXml.reader(), resources.source(start)));
    } catch (SAXException e) {
      throw new IllegalStateException("Schema " + start + " cannot be used", e);
    }
  }

  /** Collects findings, and stops when there are enough. */
  private static final class Findings implements ErrorHandler {
    private final List<Message> messages = new ArrayList<>();
    private final int max;

    private Findings() {
      this(MESSAGES_MAX);
    }

    private Findings(int max) {
      this.max = max;
    }

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      if (messages.size() >= max) {
        throw e;
      }
      String text = String.valueOf(e.getMessage());
      messages.add(
          new Message(
              e.getLineNumber(),
              e.getColumnNumber(),
              text.substring(0, Math.min(text.length(), MESSAGE_CHARACTERS_MAX))));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      error(e);
      throw e;
    }
  }
}
