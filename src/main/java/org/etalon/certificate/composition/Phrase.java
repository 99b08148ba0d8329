package org.etalon.certificate.composition;

/** What the service itself says in a certificate. */
enum Phrase {
  SOFTWARE("Etalon", "Etalon", "Etalon"),
  ORDER_NUMBER("Order no.", "委托单号", "Auftrags-Nr."),
  RESULTS("Measurement results", "测量结果", "Messergebnisse"),
  ITEMS_ONLY_NAME("Validity of the results", "结果的适用范围", "Geltung der Ergebnisse"),
  ITEMS_ONLY(
      "The results relate only to the items named in this certificate, in the condition in which"
          + " they were calibrated.",
      "本证书的结果仅对所列被校物品在校准时的状态有效。",
      "Die Ergebnisse gelten nur für die genannten Gegenstände in dem Zustand, in dem sie"
          + " kalibriert wurden."),
  TRACEABILITY_NAME("Metrological traceability", "计量溯源性", "Metrologische Rückführung"),
  TRACEABILITY(
      "The results are related to the units through the measurement standards listed here, on the"
          + " strength of the certificates named with them.",
      "结果通过本证书所列计量标准溯源至计量单位，其依据为随附所指的证书。",
      "Die Ergebnisse sind über die aufgeführten Normale auf die Einheiten bezogen, aufgrund der"
          + " dabei genannten Kalibrierscheine."),
  NO_STANDARD(
      "No measurement standard is named for these results; they are not stated to be"
          + " metrologically traceable.",
      "这些结果未指明所用计量标准，不声明其具有计量溯源性。",
      "Für diese Ergebnisse ist kein Normal genannt; eine metrologische Rückführung wird nicht"
          + " erklärt."),
  NOT_TRACEABLE(
      "The results that rest on a measurement standard marked here as not traceable are not"
          + " metrologically traceable. The others are related to the units through the measurement"
          + " standards listed here, on the strength of the certificates named with them.",
      "凡依据本证书中标明“不具有计量溯源性”的计量标准得出的结果，均不具有计量溯源性。其余结果通过所列计量标准溯源至计量单位，" + "其依据为随附所指的证书。",
      "Ergebnisse, die auf einem hier als nicht rückgeführt bezeichneten Normal beruhen, sind"
          + " metrologisch nicht rückgeführt. Die übrigen sind über die aufgeführten Normale auf die"
          + " Einheiten bezogen, aufgrund der dabei genannten Kalibrierscheine."),
  STANDARD_NOT_TRACEABLE(
      "Not traceable: this standard was found not to be metrologically traceable when it was used.",
      "不具有计量溯源性：经核查，该计量标准在使用时不具有计量溯源性。",
      "Nicht rückgeführt: Dieses Normal war bei seiner Verwendung metrologisch nicht rückgeführt."),
  IN_SCOPE("Within the stated capability", "在声明的能力范围内", "Innerhalb der genannten Messmöglichkeit"),
  OUT_OF_SCOPE(
      "Outside the accredited or authorised scope",
      "不在认可或授权的能力范围内",
      "Außerhalb des akkreditierten oder zugelassenen Bereichs"),
  CONFORMITY("Conformity", "符合性", "Konformität"),
  SIMPLE_RULE(
      "Decision rule: simple acceptance; the uncertainty is not taken into account.",
      "判定规则：简单接受，判定时不计入测量不确定度。",
      "Entscheidungsregel: einfache Annahme, die Unsicherheit bleibt außer Betracht."),
  GUARDED_RULE(
      "Decision rule: acceptance with a guard band; the acceptance limits are stated.",
      "判定规则：带保护带的接受，接受限已给出。",
      "Entscheidungsregel: Annahme mit Schutzabstand; die Annahmegrenzen sind angegeben."),
  NON_BINARY_RULE(
      "Decision rule: non-binary. Between the acceptance limit and the tolerance limit the outcome is"
          + " a conditional pass, as far beyond the tolerance limit a conditional fail.",
      "判定规则：非二元判定。介于接受限与容许限之间为有条件合格，超出容许限但未超过同样宽度为有条件不合格。",
      "Entscheidungsregel: nicht binär. Zwischen Annahmegrenze und Toleranzgrenze wird bedingt"
          + " angenommen, ebenso weit jenseits der Toleranzgrenze bedingt zurückgewiesen."),
  TOLERANCE_LOWER("Lower tolerance limit", "容许下限", "Untere Toleranzgrenze"),
  TOLERANCE_UPPER("Upper tolerance limit", "容许上限", "Obere Toleranzgrenze"),
  ACCEPTANCE_LOWER("Lower acceptance limit", "接受下限", "Untere Annahmegrenze"),
  ACCEPTANCE_UPPER("Upper acceptance limit", "接受上限", "Obere Annahmegrenze"),
  DEGREES_OF_FREEDOM("Effective degrees of freedom", "有效自由度", "Effektive Freiheitsgrade"),
  QUANTITY_KIND("Kind of quantity", "量的种类", "Größenart"),
  MINIMUM("Lowest value", "最小值", "Kleinster Wert"),
  MAXIMUM("Highest value", "最大值", "Größter Wert"),
  PAPER("Certificate that is not digital", "非数字证书", "Nicht digitaler Kalibrierschein"),
  FOREIGN_PASSED(
      "Not issued by this service. Its signature was found valid when the laboratory filed it.",
      "非本服务签发的证书。实验室收存时验证其签名有效。",
      "Nicht von diesem Dienst ausgestellt. Bei der Ablage durch das Laboratorium war die Signatur"
          + " gültig."),
  FOREIGN_UNSIGNED(
      "Not issued by this service. It bore no signature when the laboratory filed it.",
      "非本服务签发的证书。实验室收存时该文件没有签名。",
      "Nicht von diesem Dienst ausgestellt. Bei der Ablage durch das Laboratorium trug das Dokument"
          + " keine Signatur."),
  FOREIGN_UNDECIDED(
      "Not issued by this service. Whether its signature can be trusted was undecided when the"
          + " laboratory filed it.",
      "非本服务签发的证书。实验室收存时未能确定其签名是否可信。",
      "Nicht von diesem Dienst ausgestellt. Ob der Signatur zu trauen ist, war bei der Ablage durch"
          + " das Laboratorium nicht entschieden."),
  CERTIFICATE("Calibration certificate", "校准证书", "Kalibrierschein"),
  NO_CERTIFICATE("No certificate", "无证书", "Kein Kalibrierschein"),
  OPINIONS("Opinions and interpretations", "意见和解释", "Meinungen und Interpretationen"),
  RECALIBRATION(
      "Recalibration as agreed with the customer",
      "与客户约定的下次校准日期",
      "Mit dem Kunden vereinbarte Rekalibrierung"),
  ADJUSTMENT("Adjustment", "调整", "Justierung"),
  ADJUSTMENT_NONE("The items were not adjusted.", "被校物品未经调整。", "Es wurde nicht justiert."),
  ADJUSTMENT_ADJUSTED("The items were adjusted.", "被校物品经过调整。", "Es wurde justiert."),
  ADJUSTMENT_REPAIRED("The items were repaired.", "被校物品经过修理。", "Es wurde repariert."),
  ADJUSTMENT_UNKNOWN(
      "Whether the items were adjusted is not known.",
      "被校物品是否经过调整未知。",
      "Ob justiert wurde, ist nicht bekannt."),
  CUSTOMER_DATA("Supplied by the customer", "由客户提供的信息", "Vom Kunden bereitgestellt"),
  EXTERNAL_RESULT("From an external provider", "由外部供方提供的结果", "Von externen Anbietern"),
  DISCLOSURE("Disclosure along the chain", "沿溯源链的披露", "Offenlegung entlang der Kette"),
  PLACE("Place of performance", "实施地点", "Ort der Durchführung"),
  CONCLUSION("Conclusion of the verification", "检定结论", "Ergebnis der Eichung"),
  CONCLUSION_PASS("The items conform.", "合格", "Die Gegenstände entsprechen den Anforderungen."),
  CONCLUSION_FAIL(
      "The items do not conform.", "不合格", "Die Gegenstände entsprechen den Anforderungen nicht."),
  VALID_UNTIL("Valid until", "有效期至", "Gültig bis"),
  AMENDMENT("Reason for this replacement", "更改原因", "Grund der Ersetzung"),
  ATTACHMENT("Attachment", "附件", "Anlage"),
  DEVIATIONS("Deviations from the method", "对方法的偏离", "Abweichungen vom Verfahren"),
  NORMS_ROLE("Role of the norms", "所引规范的作用", "Bedeutung der Normen"),
  OWN_WORDS("Words of Etalon", "Etalon 自定义用语", "Begriffe von Etalon"),
  NOT_NUMBERED("DRAFT", "DRAFT", "DRAFT");

  private final String en;
  private final String zh;
  private final String de;

  Phrase(String en, String zh, String de) {
    this.en = en;
    this.zh = zh;
    this.de = de;
  }

  String in(String language) {
    return switch (language) {
      case "zh" -> zh;
      case "de" -> de;
      default -> en;
    };
  }
}
