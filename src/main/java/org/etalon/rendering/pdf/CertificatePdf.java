package org.etalon.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.etalon.dcc.Dcc;
import org.etalon.platform.OneAtATime;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A certificate as PDF/A-3u (ISO 19005-3): the pages show what the HTML shows, and the file that
 * they were made from is inside. One at a time is made, since the boxes of a large document fill a
 * small heap.
 */
public final class CertificatePdf {
  /** The largest page, in characters of HTML, that is laid out within 512 MB. */
  static final int HTML_MAX = 1_000_000;

  private final OneAtATime one = new OneAtATime(Duration.ofSeconds(30));
  private final HtmlTemplates templates;
  private final CertificateHtml html;
  private final Supplier<PrintFonts> fonts;
  private final String style;

  /**
   * Makes PDFs with these fonts.
   *
   * @param fonts asked for with each PDF, so that looking for them costs nobody who prints nothing
   */
  public CertificatePdf(HtmlTemplates templates, Supplier<PrintFonts> fonts) {
    this.templates = templates;
    this.html = new CertificateHtml(templates);
    this.fonts = fonts;
    this.style = style();
  }

  /**
   * What to print.
   *
   * @param dcc read from {@code xml}
   * @param xml the file as issued
   * @param banner its status, as recorded
   * @param asOf the day on which that status was looked up
   * @param address of the service, without a slash at its end
   * @param statusPath where the QR code leads to, below that address
   */
  // The bytes are handed through once; nobody compares what is to be printed.
  @SuppressWarnings("ArrayRecordComponent")
  public record Original(
      Dcc dcc,
      byte[] xml,
      PageLanguage language,
      Banner banner,
      LocalDate asOf,
      String address,
      String statusPath) {
    String fileName() {
      return dcc.coreData().uniqueIdentifier().replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
    }
  }

  /**
   * The PDF.
   *
   * @throws ProblemException when a font is missing, the certificate is too large to be laid out,
   *     or too many others wait
   */
  public byte[] render(Original original) {
    PrintFonts found = fonts.get();
    String page = found.printable(page(original));
    if (page.length() > HTML_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "The certificate is too large for a PDF; the XML has all of it.");
    }
    return one.run(
        () -> {
          byte[] pdf = layOut(page, original, found, false);
          // Every page on its side is not nice, but nothing is lost.
          String broad = page.replaceFirst("<body>", "<body class=\"broad\">");
          return pdf != null ? pdf : Objects.requireNonNull(layOut(broad, original, found, true));
        },
        () -> {
          throw busy();
        });
  }

  private static ProblemException busy() {
    return new ProblemException(ProblemType.BUSY, "Too many PDFs are being made; try again later.");
  }

  private String page(Original original) {
    Labels labels = Labels.load(CertificateHtml.class, "labels", original.language());
    String standing = original.banner().standing().name();
    Map<String, Object> data = new HashMap<>();
    data.put("language", original.language().code());
    data.put("number", original.dcc().coreData().uniqueIdentifier());
    data.put("author", original.dcc().calibrationLaboratory().contact().name().in("en", "zh"));
    data.put("style", HtmlTemplates.made(style));
    String article = html.article(original.dcc(), original.language(), original.banner());
    data.put("article", HtmlTemplates.made(article));
    data.put("mark", labels.word("mark", standing));
    data.put("qr", QrCode.of(original.address() + original.statusPath()));
    data.put("address", original.address() + original.statusPath());
    data.put("fileName", original.fileName());
    data.put("digest", digest(original.xml()));
    data.put("asOf", original.asOf().toString());
    data.put("page", labels.get("pdfPage").split("\\{[nm]\\}", -1));
    data.put("t", labels.texts());
    return templates.render("rendering/pdf", data);
  }

  /** Null when a broad table came to stand on a page that is not. */
  private byte @Nullable [] layOut(
      String page, Original original, PrintFonts found, boolean anyhow) {
    Document tree = SafeXml.parse(page.getBytes(StandardCharsets.UTF_8));
    PdfRendererBuilder builder = new PdfRendererBuilder();
    found.register(builder);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("Etalon");
    // Nothing is fetched: what the page needs is in the page.
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withW3cDocument(tree, original.address());
    try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
      builder.useSVGDrawer(drawer);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        if (!anyhow && !BroadTables.fit(renderer.getRootBox())) {
          return null;
        }
        renderer.createPDFWithoutClosing();
        try (PDDocument pdf = renderer.getPdfDocument();
            ByteArrayOutputStream out = new ByteArrayOutputStream()) {
          String said =
              Labels.load(CertificateHtml.class, "labels", original.language()).get("pdfAuthority");
          EmbeddedXml.add(pdf, original.fileName(), said, original.xml());
          pdf.save(out);
          return out.toByteArray();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String style() {
    try (InputStream file = CertificatePdf.class.getResourceAsStream("print.css")) {
      if (file == null) {
        throw new IllegalStateException("No style sheet for print");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
