package org.etalon.signing;

import java.util.stream.Stream;

/** Documents whose canonical form differs from what is written, each in another way. */
public final class HardDocuments {
  private HardDocuments() {}

  public static Stream<String> all() {
    return Stream.of(
        SigningFixture.text(SigningFixture.dcc()),
        "<a></a>",
        // Characters that are written as references, and of one to four octets.
        "<校准 结果='&#9;&#10;&#13; \"&lt;&amp; \uD83C\uDF21'>第一行&#13;&#10;\t𠮷 &gt; ]]&gt; é\r\n\r</校准>",
        // The prefixes of the signature have another meaning outside, and the default changes.
        "<a xmlns='urn:1' xmlns:ds='urn:2' xmlns:xades='urn:3' ds:b='1' xades:c='2'>"
            + "<ds:d xmlns:ds='urn:4'><xades:e/></ds:d><f xmlns=''><g xmlns='urn:1'/></f></a>",
        "<x:a xmlns:x='urn:1' xmlns:y='urn:1'><y:b x:c='1'/><x:b xmlns:x='urn:1'/></x:a>",
        // What inclusive canonicalisation would carry into the signature.
        "<a xml:lang='zh' xml:space='preserve' xmlns:unused='urn:1'> <b xml:lang='de'/> </a>",
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n<!-- before -->\r\n"
            + "<a\tz = '1'\n y='2'><![CDATA[<&>]]><!-- within --></a\t>\r\n ");
  }
}
