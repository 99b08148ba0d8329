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
import javax.xml.validation.ValidatorHandler;
import org.etalon.xml.SafeXml;
import org.etalon.xml.StrictErrors;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;

/**
 * Validates documents against the schema of their version: our own on the class path, or the
 * official files of a directory, which then come first. Schemas are compiled once, when first
 * needed. Nothing is fetched, and what a document says about schemas is ignored.
 */
public final class DccSchemas {
  private final @Nullable Path directory;
  private final Map<DccVersion, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * @param directory holds {@code v3.3.0/dcc.xsd} and so on, with all that they import; null for
   *     our own schemas alone
   */
  public DccSchemas(@Nullable Path directory) {
    this.directory = directory == null ? null : directory.toAbsolutePath().normalize();
  }

  /**
   * Reads a document and validates it against the schema of its version in one pass, which others
   * may observe too.
   *
   * @param observers see {@link SafeXml#read}
   * @throws XmlRejectedException for what is not XML within the limits
   * @throws NotADccException for other XML
   */
  public Examination examine(byte[] xml, ContentHandler... observers) {
    DccEvents certificate = new DccEvents();
    SchemaEvents schema = new SchemaEvents(this, null);
    List<ContentHandler> all = new ArrayList<>(List.of(certificate, schema));
    all.addAll(List.of(observers));
    SafeXml.read(xml, all);
    return new Examination(certificate.dcc(), schema.verdict());
  }

  /** Whether the document is valid against the schema of this version of DCC. */
  public SchemaVerdict validate(byte[] xml, String version) {
    SchemaEvents schema = new SchemaEvents(this, version);
    try {
      SafeXml.read(xml, List.of(schema));
      return schema.verdict();
    } catch (XmlRejectedException e) {
      SchemaFindings refused = new SchemaFindings();
      refused.enough(e);
      return refused.verdict();
    }
  }

  /** Compiles the schema of the version that is written, which most documents have, ahead. */
  public void prepare() {
    try {
      schema(DccVersion.WRITTEN.text());
    } catch (NoSchemaException e) {
      // Whoever has a document of that version is told.
      return;
    }
  }

  /** A validator for one document. */
  ValidatorHandler handler(String version, ErrorHandler findings) throws NoSchemaException {
    ValidatorHandler handler = schema(version).newValidatorHandler();
    try {
      handler.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
    } catch (SAXException e) {
      throw new IllegalStateException("The JDK's validator has no language", e);
    }
    handler.setResourceResolver(new SchemaResources(null));
    handler.setErrorHandler(findings);
    return handler;
  }

  private Schema schema(String version) throws NoSchemaException {
    DccVersion known = DccVersion.of(version);
    if (known == null) {
      throw new NoSchemaException("No schema of DCC " + version + " is known.");
    }
    Schema ready = compiled.get(known);
    if (ready != null) {
      return ready;
    }
    String start = start(known);
    if (start == null) {
      throw new NoSchemaException("No schema of DCC " + version + " is installed.");
    }
    try {
      return compiled.computeIfAbsent(known, k -> compile(start));
    } catch (IllegalStateException e) {
      throw new NoSchemaException("The schema of DCC " + version + " cannot be used.");
    }
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
      // A schema that is not sound is not used.
      factory.setErrorHandler(new StrictErrors());
      return factory.newSchema(new SAXSource(SafeXml.reader(), resources.source(start)));
    } catch (SAXException e) {
      throw new IllegalStateException("Schema " + start + " cannot be used", e);
    }
  }

  /** There is nothing to validate against. */
  static final class NoSchemaException extends Exception {
    private static final long serialVersionUID = 1L;

    private NoSchemaException(String message) {
      super(message);
    }
  }
}
