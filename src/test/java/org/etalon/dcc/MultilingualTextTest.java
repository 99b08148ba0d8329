package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.fixture.DccFixture;
import org.junit.jupiter.api.Test;

class MultilingualTextTest {
  @Test
  void choosesALanguage() {
    MultilingualText text = DccFixture.text("one", "一");
    assertThat(text.in("zh")).isEqualTo("一");
    assertThat(text.in("de", "en")).isEqualTo("one");
    assertThat(text.in("de")).isEqualTo("one");
    assertThat(
            new MultilingualText(
                    List.of(new LocalText("en", "one"), new LocalText(null, "any")),
                    Attributes.NONE)
                .in("de"))
        .isEqualTo("any");
    assertThat(MultilingualText.EMPTY.in("en")).isEmpty();
  }

  @Test
  void choosesALanguageByItsFirstPart() {
    MultilingualText text =
        new MultilingualText(
            List.of(
                new LocalText("EN", "one"),
                new LocalText("zh-TW", "壹"),
                new LocalText("zh-cn", "一"),
                new LocalText("de", "eins")),
            Attributes.NONE);
    assertThat(text.in("zh-CN")).isEqualTo("一");
    assertThat(text.in("zh")).isEqualTo("壹");
    assertThat(text.in("zh_HK")).isEqualTo("壹");
    assertThat(text.in("en-GB")).isEqualTo("one");
    assertThat(text.in("fr", "DE")).isEqualTo("eins");
    assertThat(text.in("fr")).isEqualTo("one");
    assertThat(text.in("")).isEqualTo("one");
  }
}
