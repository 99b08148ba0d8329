package org.etalon.attack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.grade.DocumentGrades;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.etalon.verification.Validating;
import org.etalon.xml.SafeXml;

/** All that reads what a stranger sends, by name. */
final class Consumers {
  private final DccSchemas schemas = new DccSchemas(null);
  private final CertificateHtml html = CertificateHtml.bounded(new HtmlTemplates());
  private final SignatureVerifier verifier;

  Consumers(Path temporary) {
    verifier = new SigningFixture(temporary.resolve("pki")).verifier();
  }

  Map<String, Consumer<byte[]>> all() {
    Map<String, Consumer<byte[]>> all = new LinkedHashMap<>();
    all.put("parser", SafeXml::parse);
    all.put("reader", DccReader::read);
    all.put("schema", document -> schemas.validate(document, "3.3.0"));
    all.put("grades", document -> DocumentGrades.read(document, schemas));
    all.put("validation", Validating::validate);
    all.put("verifier", verifier::verify);
    all.put("page", this::page);
    return all;
  }

  private void page(byte[] document) {
    Dcc dcc = DccReader.read(document);
    html.render(dcc, PageLanguage.ZH, Banner.NONE);
  }
}
