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
      hand(v -> v.startPrefixMapping(prefix, uri));
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    if (validator != null) {
      hand(v -> v.endPrefixMapping(prefix));
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (!begun) {
      begun = true;
      String named = attributes.getValue("", "schemaVersion");
      begin(version != null ? version : named == null ? "" : named);
    }
    if (validator != null) {
      hand(v -> v.startElement(uri, local, qualified, attributes));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (validator != null) {
      hand(v -> v.endElement(uri, local, qualified));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (validator != null) {
      hand(v -> v.characters(characters, start, length));
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (validator != null) {
      hand(v -> v.processingInstruction(target, data));
    }
  }

  @Override
  public void endDocument() {
    if (validator != null) {
      hand(PatternGuard::endDocument);
    }
  }

  private void begin(String named) {
    try {
      validator = new PatternGuard(schemas.handler(named, findings));
    } catch (DccSchemas.NoSchemaException e) {
      instead = new NotAvailable(String.valueOf(e.getMessage()));
      return;
    }
    hand(
        v -> {
          if (locator != null) {
            v.setDocumentLocator(locator);
          }
          v.startDocument();
          for (Map.Entry<String, String> mapping : mappings.entrySet()) {
            v.startPrefixMapping(mapping.getKey(), mapping.getValue());
          }
        });
  }

  private void hand(Event event) {
    PatternGuard to = validator;
    if (to == null) {
      return;
    }
    try {
      event.to(to);
    } catch (PatternGuard.TooMuchException e) {
      instead = new NotAvailable("The document is not validated: " + e.getMessage());
      validator = null;
    } catch (SAXException e) {
      findings.enough(e);
      validator = null;
    }
  }

  private interface Event {
    void to(PatternGuard validator) throws SAXException;
  }
}
