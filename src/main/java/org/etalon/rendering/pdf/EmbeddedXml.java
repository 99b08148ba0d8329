package org.etalon.rendering.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts the signed XML into a PDF as the file that its pages were made from (ISO 19005-3, 6.8:
 * {@code AFRelationship} {@code Source}), byte for byte.
 */
final class EmbeddedXml {
  private static final String MEDIA_TYPE = "application/xml";

  private EmbeddedXml() {}

  static void add(PDDocument pdf, String name, String description, byte[] xml) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
    file.setSubtype(MEDIA_TYPE);
    file.setSize(xml.length);
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(name);
    named.setFileUnicode(name);
    named.setFileDescription(description);
    named.setEmbeddedFile(file);
    named.setEmbeddedFileUnicode(file);
    named.getCOSObject().setName("AFRelationship", "Source");

    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(name, named));
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    COSArray associated = new COSArray();
    associated.add(named);
    catalog.getCOSObject().setItem("AF", associated);
    catalog.setPageMode(PageMode.USE_ATTACHMENTS);
  }
}
