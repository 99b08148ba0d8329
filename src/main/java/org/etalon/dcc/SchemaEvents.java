package org.etalon.dcc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.dcc.SchemaVerdict.NotAvailable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Validates the events of one parse against the schema of the version that the root names. When
 * there is enough to say, or no schema, the other observers of the parse go on without it.
 */
final class SchemaEvents extends DefaultHandler {
  private final DccSchemas schemas;
  private final @Nullable String version;
  private final SchemaFindings findings = new SchemaFindings();
  private final Map<String, String> mappings = new LinkedHashMap<>();
  private @Nullable Locator locator;
  private @Nullable PatternGuard validator;
  private @Nullable NotAvailable instead;
  private boolean begun;

  /**
   * @param version to validate against; null for the one that the document names
   */
  SchemaEvents(DccSchemas schemas, @Nullable String version) {
    this.schemas = schemas;
    this.version = version;
  }

  SchemaVerdict verdict() {
    return instead == null ? findings.verdict() : instead;
  }

  @Override
  public void setDocumentLocator(Locator newLocator) {
    locator = newLocator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    if (!begun) {
      mappings.put(prefix, uri);
    } else if (validator != null) {
      try {
        validator.startPrefixMapping(prefix, uri);
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    if (validator != null) {
      try {
        validator.endPrefixMapping(prefix);
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    try {
      if (!begun) {
        begun = true;
        String named = attributes.getValue("", "schemaVersion");
        begin(version != null ? version : named == null ? "" : named);
      }
      if (validator != null) {
        validator.startElement(uri, local, qualified, attributes);
      }
    } catch (SAXException e) {
      stop(e);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (validator != null) {
      try {
        validator.endElement(uri, local, qualified);
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (validator != null) {
      try {
        validator.characters(characters, start, length);
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (validator != null) {
      try {
        validator.processingInstruction(target, data);
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  @Override
  public void endDocument() {
    if (validator != null) {
      try {
        validator.endDocument();
      } catch (SAXException e) {
        stop(e);
      }
    }
  }

  private void begin(String named) throws SAXException {
    PatternGuard first;
    try {
      first = new PatternGuard(schemas.handler(named, findings));
    } catch (DccSchemas.NoSchemaException e) {
      instead = new NotAvailable(String.valueOf(e.getMessage()));
      return;
    }
    validator = first;
    if (locator != null) {
      first.setDocumentLocator(locator);
    }
    first.startDocument();
    for (Map.Entry<String, String> mapping : mappings.entrySet()) {
      first.startPrefixMapping(mapping.getKey(), mapping.getValue());
    }
  }

  private void stop(SAXException reason) {
    validator = null;
    if (reason instanceof PatternGuard.TooMuchException) {
      instead = new NotAvailable("The document is not validated: " + reason.getMessage());
    } else {
      findings.enough(reason);
    }
  }
}
