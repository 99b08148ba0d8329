package org.etalon.dcc.rules.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {
  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'%PDF-1.7', PDF",
    "GIF89a, GIF",
    "'a,b\n1,2', TEXT",
    "'{\"a\": 1}', TEXT",
    "'<?xml version=\"1.0\"?><a/>', XML",
    "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
    "'<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>', SVG",
    "'  <!DOCTYPE html><p>', HTML",
    "'<svg ><script>', SVG",
    "'MZ is a text', TEXT",
    "'1 < 2', TEXT",
  })
  void formatsAreToldByTheirFirstBytes(String content, FileFormat format) {
    assertThat(FileFormat.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, PNG, true",
    "IMAGE/PNG, PNG, true",
    "text/plain; charset=utf-8, TEXT, true",
    "text/plain, HTML, false",
    "text/csv, HTML, false",
    "text/csv, EMPTY, true",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, ZIP, true",
    "application/vnd.oasis.opendocument.text, PDF, false",
    "application/mathml+xml, XML, true",
    "application/pdf, PROGRAM, false",
  })
  void aMediaTypeHasItsFormats(String type, FileFormat format, boolean expected) {
    assertThat(FileFormat.expected(type).contains(format)).isEqualTo(expected);
  }

  @Test
  void anArchiveBehindAPictureIsFound() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("GIF89a and so on".getBytes(StandardCharsets.ISO_8859_1));
    byte[] picture = bytes.toByteArray();
    assertThat(FileFormat.beside(FileFormat.GIF, picture)).isNull();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("a comment");
      zip.putNextEntry(new ZipEntry("a"));
    }
    assertThat(FileFormat.of(bytes.toByteArray())).isEqualTo(FileFormat.GIF);
    assertThat(FileFormat.beside(FileFormat.GIF, bytes.toByteArray())).isEqualTo(FileFormat.ZIP);
    bytes.write(0);
    assertThat(FileFormat.beside(FileFormat.GIF, bytes.toByteArray())).isNull();
  }

  @Test
  void aPageInAPictureIsFound() {
    byte[] picture = "GIF89a<script >".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(FileFormat.beside(FileFormat.GIF, picture)).isEqualTo(FileFormat.HTML);
  }
}
