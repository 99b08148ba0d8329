package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

class SafeXmlTest {
  @TempDir Path temporary;

  @Test
  void readsADocument() {
    assertThat(text("<a>b</a>")).isEqualTo("b");
    assertThat(text("<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?>\n<a>b</a>"))
        .isEqualTo("b");
    assertThat(text("<?xml version = '1.0' ?><a>b</a>")).isEqualTo("b");
    assertThat(text("<?xml-stylesheet href='x'?><a>b</a>")).isEqualTo("b");
    assertThat(text("\uFEFF<?xml version='1.0'?><a>b</a>")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no xml",
        "{}",
        "<a>",
        "<a/><b/>",
        "<a b='1' b='2'/>",
        "<p:a/>",
        "<a>&x;</a>",
        "<a>&#0;</a>",
        "<a>\u0001</a>",
        "<?xml version='1.1'?><a>&#1;</a>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
      })
  void refuses(String document) {
    refused(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsOfADoctypeWithoutTheWordsOfTheParser() {
    assertThatThrownBy(() -> SafeXml.parse(bytes("<!DOCTYPE a><a/>")))
        .hasMessage("The document has a DOCTYPE, which is not read. Leave it out.");
  }

  @Test
  void neverReadsAnotherFile() throws Exception {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "secret");
    String uri = secret.toUri().toString();
    refused(bytes("<!DOCTYPE a [<!ENTITY x SYSTEM '" + uri + "'>]><a>&x;</a>"));
    String include =
        "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include parse='text' href='"
            + uri
            + "'/></a>";
    assertThat(text(include)).isEmpty();
  }

  @Test
  void refusesOtherEncodings() {
    for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"}) {
      Charset charset = Charset.forName(name);
      refused("<?xml version='1.0'?><a/>".getBytes(charset));
      refused(("<?xml version='1.0' encoding='" + name + "'?><a/>").getBytes(charset));
      refused("<a/>".getBytes(charset));
    }
    refused("<a>\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1));
    refused(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80, '<', '/', 'a', '>'});
    refused(new byte[] {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'a', '>'});
  }

  @Test
  void boundsDepth() {
    assertThatCode(() -> SafeXml.parse(bytes(nested(200)))).doesNotThrowAnyException();
    refused(bytes(nested(300)));
    refused(bytes(nested(100_000)));
  }

  @Test
  void boundsAttributes() {
    assertThatCode(() -> SafeXml.parse(bytes(attributes(150)))).doesNotThrowAnyException();
    refused(bytes(attributes(250)));
  }

  @Test
  void boundsNames() {
    refused(bytes("<" + "a".repeat(2_000) + "/>"));
  }

  @Test
  void boundsBytes() {
    byte[] large = bytes("<a>" + "x".repeat(SafeXml.BYTES_MAX) + "</a>");
    assertThatThrownBy(() -> SafeXml.parse(large)).hasMessageContaining("larger");
    byte[] allowed = bytes("<a>" + "x".repeat(SafeXml.BYTES_MAX - 7) + "</a>");
    assertThat(allowed).hasSize(SafeXml.BYTES_MAX);
    assertThatCode(() -> SafeXml.parse(allowed)).doesNotThrowAnyException();
  }

  @Test
  void commentsDoNotSplitText() {
    assertThat(text("<a>1<!-- x -->2<?p q?>3</a>")).isEqualTo("123");
  }

  @Test
  void readerHasTheSameLimits() throws Exception {
    parseEvents("<a>" + "<b/>".repeat(10) + "</a>");
    for (String bad : new String[] {nested(300), attributes(250), "<!DOCTYPE a><a/>", "<a>"}) {
      assertThatThrownBy(() -> parseEvents(bad)).isInstanceOf(SAXException.class);
    }
  }

  @Test
  void tellsSeveralObserversTheSame() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    byte[] document = bytes("<!-- a --><a b='1'>c<![CDATA[d]]><?e f?></a>");
    SafeXml.read(document, List.of(observer(first), observer(second)));
    assertThat(first).containsExactly("comment a", "start a 1", "c", "d", "e f", "end a");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void refusesWhatAnObserverRefuses() {
    DefaultHandler refusing =
        new DefaultHandler() {
          @Override
          public void endDocument() throws SAXException {
            throw new SAXException("enough");
          }
        };
    assertThatThrownBy(() -> SafeXml.read(bytes("<a/>"), List.of(refusing)))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("enough");
  }

  private static DefaultHandler2 observer(List<String> seen) {
    return new DefaultHandler2() {
      @Override
      public void startElement(String uri, String local, String name, Attributes attributes) {
        seen.add("start " + local + " " + attributes.getValue(0));
      }

      @Override
      public void endElement(String uri, String local, String name) {
        seen.add("end " + local);
      }

      @Override
      public void characters(char[] characters, int start, int length) {
        seen.add(new String(characters, start, length));
      }

      @Override
      public void processingInstruction(String target, String data) {
        seen.add(target + " " + data);
      }

      @Override
      public void comment(char[] characters, int start, int length) {
        seen.add("comment " + new String(characters, start, length).strip());
      }
    };
  }

  private static void parseEvents(String document) throws Exception {
    var reader = SafeXml.reader();
    reader.setContentHandler(new DefaultHandler());
    reader.setErrorHandler(new DefaultHandler());
    InputSource source = SafeXml.source(bytes(document));
    reader.parse(source);
  }

  private static void refused(byte[] document) {
    assertThatThrownBy(() -> SafeXml.parse(document)).isInstanceOf(XmlRejectedException.class);
  }

  private static String text(String document) {
    return SafeXml.parse(bytes(document)).getDocumentElement().getTextContent();
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  private static String attributes(int count) {
    StringBuilder xml = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      xml.append(" b").append(i).append("=''");
    }
    return xml.append("/>").toString();
  }

  private static byte[] bytes(String document) {

    return document.getBytes(StandardCharsets.UTF_8);
  }
}
