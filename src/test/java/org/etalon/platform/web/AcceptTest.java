package org.etalon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String HTML = "text/html";

  private static String best(String header) {
    return Accept.of(header).best(JSON, XML, HTML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                                 | application/json
          application/*                                                       | application/json
          text/*                                                              | text/html
          application/xml                                                     | application/xml
          Application/XML; charset=utf-8                                      | application/xml
          application/xml, */*                                                | application/xml
          */*, application/xml                                                | application/xml
          application/xml;q=0.2, text/html;q=0.3                              | text/html
          text/html, application/xml                                          | text/html
          application/xml, text/html                                          | application/xml
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8     | text/html
          application/json;q=0.5, */*                                         | application/xml
          application/json;q=0, application/*                                 | application/xml
          image/png, */*;q=0.1                                                | application/json
          application/json;q=0.999, text/html;q=1.0                           | text/html
          , ,application/xml                                                  | application/xml
          """)
  void theHeaviestFormWins(String header, String form) {
    assertThat(best(header)).isEqualTo(form);
  }

  @Test
  void withoutAHeaderAnythingWillDo() {
    assertThat(Accept.of(null).best(JSON, XML)).isEqualTo(JSON);
    assertThat(best("")).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "text/csv", "*/*;q=0", "application/xml;q=0.0", "nonsense", "text/"})
  void otherwiseNoneIsAcceptable(String header) {
    assertThatThrownBy(() -> best(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_ACCEPTABLE));
  }
}
