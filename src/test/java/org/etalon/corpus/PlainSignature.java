package org.etalon.corpus;

import java.io.StringWriter;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;

/** XML Signature without XAdES, by the JDK. */
final class PlainSignature {
  private PlainSignature() {}

  static String on(Situation s, String dcc) {
    try {
      XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
      List<Transform> transforms =
          List.of(
              factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
              factory.newTransform(
                  CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null));
      Reference reference =
          factory.newReference(
              "", factory.newDigestMethod(DigestMethod.SHA256, null), transforms, null, null);
      String algorithm =
          s.seal().key().getAlgorithm().equals("EC")
              ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
              : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
      SignedInfo info =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(algorithm, null),
              List.of(reference));
      KeyInfoFactory keys = factory.getKeyInfoFactory();
      KeyInfo key = keys.newKeyInfo(List.of(keys.newX509Data(s.seal().chain())));
      Document document = SafeXml.parse(Form.octets(dcc));
      DOMSignContext context = new DOMSignContext(s.seal().key(), document.getDocumentElement());
      context.setDefaultNamespacePrefix("ds");
      factory.newXMLSignature(info, key).sign(context);
      StringWriter out = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      // The base64 of the JDK has line ends as character references.
      return out.toString().replace("&#13;", "");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
