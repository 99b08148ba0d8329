package org.etalon.dcc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.InputSource;

/**
 * The only files that a schema can import: those below one directory and those of our own on the
 * class path, under addresses that mean nothing to anybody else.
 */
final class SchemaResources implements LSResourceResolver {
  static final String SCHEME = "etalon";
  static final String CLASS_PATH = SCHEME + "://classpath/";
  static final String DIRECTORY = SCHEME + "://directory/";

  private final @Nullable Path directory;

  SchemaResources(@Nullable Path directory) {
    this.directory = directory;
  }

  InputSource source(String address) {
    InputSource source = new InputSource(open(address));
    source.setSystemId(address);
    return source;
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String baseUri) {
    if (systemId == null || baseUri == null) {
      throw new IllegalStateException("A schema imports " + namespace + " from nowhere");
    }
    String address = URI.create(baseUri).resolve(systemId).normalize().toString();
    return new Opened(open(address), address, publicId, baseUri);
  }

  private InputStream open(String address) {
    try {
      if (address.startsWith(CLASS_PATH + "schemas/")) {
        String name = address.substring(CLASS_PATH.length());
        InputStream found = SchemaResources.class.getClassLoader().getResourceAsStream(name);
        if (found != null) {
          return found;
        }
      } else if (directory != null && address.startsWith(DIRECTORY)) {
        Path file = directory.resolve(address.substring(DIRECTORY.length())).normalize();
        if (file.startsWith(directory)) {
          return Files.newInputStream(file);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Schema " + address + " cannot be read", e);
    }
    throw new IllegalStateException("Schema " + address + " is not to be had");
  }

  /** What the schema loader wants to know of an opened file. */
  private record Opened(
      InputStream stream, String address, @Nullable String publicId, String baseUri)
      implements LSInput {
    @Override
    public InputStream getByteStream() {
      return stream;
    }

    @Override
    public String getSystemId() {
      return address;
    }

    @Override
    public @Nullable String getPublicId() {
      return publicId;
    }

    @Override
    public String getBaseURI() {
      return baseUri;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
      return null;
    }

    @Override
    public @Nullable String getStringData() {
      return null;
    }

    @Override
    public @Nullable String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setByteStream(InputStream byteStream) {}

    @Override
    public void setSystemId(String systemId) {}

    @Override
    public void setPublicId(String newPublicId) {}

    @Override
    public void setBaseURI(String newBaseUri) {}

    @Override
    public void setCharacterStream(Reader characterStream) {}

    @Override
    public void setStringData(String stringData) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certifiedText) {}
  }
}
