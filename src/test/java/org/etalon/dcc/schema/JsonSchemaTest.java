package org.etalon.dcc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.etalon.dcc.json.DccJson;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * The JSON Schemas are what the source of the XML Schemas says, and accept the JSON of every
 * document that those accept. {@code -Detalon.schemas.write=true} writes them anew.
 */
class JsonSchemaTest {
  private static final Path SCHEMAS = Path.of("schemas");
  private static final Path FOLDER = SCHEMAS.resolve("dcc-json");
  private static final int MUTANTS = 400;

  @Test
  void schemasAreGeneratedFromTheirSource() throws IOException {
    Map<Path, String> generated = generated();
    for (Map.Entry<Path, String> schema : generated.entrySet()) {
      if (Boolean.getBoolean("etalon.schemas.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(schema.getKey(), schema.getValue());
      }
      assertThat(Files.readString(schema.getKey()))
          .as(schema.getKey() + ", run with -Detalon.schemas.write=true")
          .isEqualTo(schema.getValue());
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(generated.keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0", "any"})
  void isASchemaItself(String version) throws IOException {
    JsonSchema meta =
        factory().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    String text = Files.readString(FOLDER.resolve(version + ".json"));
    assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
  }

  @Test
  void publicDocumentsAreValid() throws IOException {
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    documents.addAll(Conformance.documents("signed"));
    int ofTheirVersion = 0;
    for (Path document : documents) {
      String json = json(Files.readAllBytes(document));
      assertThat(refusals("any", json)).as(document.toString()).isEmpty();
      String version = Xml.parse(document).getDocumentElement().getAttribute("schemaVersion");
      // Before 3.2.0 a certificate has no place for a signature.
      boolean fits = version.startsWith("3.") && !document.toString().contains("signed");
      if (fits) {
        assertThat(refusals(version, json)).as(document.toString()).isEmpty();
        ofTheirVersion++;
      }
    }
    assertThat(ofTheirVersion).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void whatTheXmlSchemaAcceptsIsAccepted(String version) throws IOException {
    Judge judge = new Judge(OfficialSchemas.ours(version));
    Document whole = new WholeCertificate(version, judge).fitting();
    assertThat(refusals(version, json(bytes(whole)))).isEmpty();
    List<Document> slices = Slices.of(whole, judge);
    Random random = new Random(20_261_122);
    int accepted = 0;
    int refused = 0;
    int refusedByBoth = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Document mutant = (Document) slices.get(random.nextInt(slices.size())).cloneNode(true);
      String what = new Mutation(mutant, Xml.elements(whole), random).apply();
      String json = json(bytes(mutant));
      Set<ValidationMessage> refusals = refusals(version, json);
      if (judge.accepts(mutant)) {
        // Of xsi: attributes on a text JSON Schema knows nothing.
        assertThat(json.contains("@xsi:nil") ? Set.of() : refusals).as(what).isEmpty();
        accepted++;
      } else {
        refused++;
        refusedByBoth += refusals.isEmpty() ? 0 : 1;
      }
    }
    System.out.printf(
        "JSON Schema %s: %d mutants valid, %d of %d invalid ones refused%n",
        version, accepted, refusedByBoth, refused);
    assertThat(accepted).isGreaterThan(MUTANTS / 20);
    assertThat(refusedByBoth).isGreaterThan(refused / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dcc:uniqueIdentifier\"|\"dcc:uniqueNumber\"",
        "\"@schemaVersion\":\"3.3.0\"|\"@schemaVersion\":\"3.2.1\"",
        "\"@schemaVersion\":\"3.3.0\"|\"@id\":\"a\"",
        "\"dcc:performanceLocation\":\"laboratory\"|\"dcc:performanceLocation\":\"cellar\"",
        "\"si:unit\":\"|\"si:unit\":1,\"si:label\":\"",
        "\"dcc:administrativeData\":{|\"dcc:administrativeData\":{\"dcc:administrativeData\":\"\",",
        "{\"$schema\"|{\"more\":\"\",\"$schema\"",
      })
  void whatIsNoCertificateIsRefused(String good, String bad) throws IOException {
    byte[] xml = org.etalon.dcc.DccWriter.write(new org.etalon.fixture.DccFixture().build());
    String json = json(xml);
    assertThat(refusals("3.3.0", json)).isEmpty();
    assertThat(json).contains(good);
    assertThat(refusals("3.3.0", json.replace(good, bad))).isNotEmpty();
  }

  private static Map<Path, String> generated() throws IOException {
    Document dcc = Xml.parse(SCHEMAS.resolve("source/dcc.xsd"));
    Document si = Xml.parse(SCHEMAS.resolve("source/d-si.xsd"));
    Map<Path, String> schemas = new TreeMap<>();
    for (String version : VersionMarks.versions(dcc)) {
      List<Document> parts =
          List.of(
              VersionMarks.at(dcc, version),
              VersionMarks.at(si, version.equals("3.3.0") ? "2.2.1" : "2.1.0"),
              Xml.parse(SCHEMAS.resolve("d-si/2.2.1/qudt.xsd")),
              Xml.parse(SCHEMAS.resolve("xmldsig/xmldsig.xsd")));
      schemas.put(FOLDER.resolve(version + ".json"), JsonSchemaText.of(version, parts));
    }
    schemas.put(FOLDER.resolve("any.json"), JsonSchemaText.ofAny());
    return schemas;
  }

  private static final Map<String, JsonSchema> COMPILED = new TreeMap<>();

  private static Set<ValidationMessage> refusals(String version, String json) throws IOException {
    JsonSchema schema = COMPILED.get(version);
    if (schema == null) {
      // Loading ahead would follow types that contain each other for every path there is.
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();
      schema = factory().getSchema(Files.readString(FOLDER.resolve(version + ".json")), config);
      COMPILED.put(version, schema);
    }
    return schema.validate(tree(json));
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }

  private static JsonSchemaFactory factory() {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012);
  }

  private static String json(byte[] xml) {
    return new String(DccJson.fromXml(xml), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Document document) {
    try {
      StringWriter out = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
