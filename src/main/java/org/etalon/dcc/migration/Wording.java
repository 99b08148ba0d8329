package org.etalon.dcc.migration;

import org.etalon.dcc.migration.Change.Kind;

/** What is said of each sort of change. */
enum Wording {
  VERSION(Kind.CONVERTED, "The document now names DCC 3.3.0.", "文件现在标明版本为 DCC 3.3.0。"),
  LOCATION(
      Kind.CONVERTED,
      "xsi:schemaLocation now names the schema of DCC 3.3.0.",
      "xsi:schemaLocation 现在指向 DCC 3.3.0 的模式。"),
  SIGNATURE(
      Kind.DROPPED_SIGNATURE,
      "The signature is not carried over: it was made over the old document and cannot verify.",
      "签名未带入:它针对的是旧文件,在新文件上无法通过验证。"),
  SI_NAMESPACE(
      Kind.RENAMED,
      "Quantities now stand in the namespace of D-SI 2.2.1.",
      "量值现在使用 D-SI 2.2.1 的命名空间。"),
  NEW_NAME(Kind.RENAMED, "This element has another name in DCC 3.3.0.", "该元素在 DCC 3.3.0 中名称不同。"),
  NEW_PLACE(Kind.MOVED, "This stands elsewhere in DCC 3.3.0.", "该内容在 DCC 3.3.0 中位于别处。"),
  NEW_ORDER(Kind.MOVED, "The parts of this element stand in another order.", "该元素各部分的顺序已调整。"),
  MERGED(
      Kind.MOVED,
      "Several descriptions became one; their texts follow each other.",
      "多个说明合并为一个,文字依次排列。"),
  ATTRIBUTE(
      Kind.CONVERTED,
      "What was an element is an attribute in DCC 3.3.0.",
      "原为元素,在 DCC 3.3.0 中为属性。"),
  PERSON(Kind.CONVERTED, "The name of the person is now that of a contact.", "人员姓名现在作为联系人的名称。"),
  UNCERTAINTY(
      Kind.CONVERTED,
      "The uncertainty has the form of D-SI 2.2.1; its figures are unchanged.",
      "不确定度改用 D-SI 2.2.1 的形式,数字不变。"),
  INTERVAL(
      Kind.ADDED,
      "A coverage interval needs a standard uncertainty; none was stated, so it says NaN.",
      "包含区间须给出标准不确定度;原文未给出,故写为 NaN。"),
  LIST(
      Kind.CONVERTED,
      "The list has the form of D-SI 2.2.1; its figures are unchanged.",
      "列表改用 D-SI 2.2.1 的形式,数字不变。"),
  WORDS(
      Kind.CONVERTED,
      "D-SI 2.2.1 cannot hold this quantity as it is stated; it is given in words, and kept.",
      "D-SI 2.2.1 无法按原样表示该量;现以文字给出,并保留原文。"),
  BLANKS(Kind.CONVERTED, "Blanks around the text were cut off.", "去掉了文字前后的空白。"),
  CASE(
      Kind.CONVERTED,
      "The word is written with the letters that DCC 3.3.0 uses.",
      "该词改用 DCC 3.3.0 规定的大小写。"),
  IDENTIFIER(
      Kind.CONVERTED,
      "The identifier was not a name or not unique and is another now, wherever it is used.",
      "标识符不合规或重复,已更换,引用处同时更换。"),
  NO_PLACE(
      Kind.KEPT_IN_COMMENT,
      "DCC 3.3.0 has no place for this; it is kept in the comment.",
      "DCC 3.3.0 中没有该内容的位置;已保留在注释中。"),
  NO_VALUE(
      Kind.KEPT_IN_COMMENT,
      "DCC 3.3.0 does not allow this content here; it is kept in the comment.",
      "DCC 3.3.0 此处不允许该内容;已保留在注释中。"),
  NO_TARGET(
      Kind.KEPT_IN_COMMENT,
      "The reference points at nothing in the new document; it is kept in the comment.",
      "该引用在新文件中没有对象;已保留在注释中。"),
  COMMENT_FORM(
      Kind.CONVERTED, "The comment is kept under names that no schema checks.", "注释以不受模式检查的名称保留。"),
  REPEATED(
      Kind.CONVERTED, "The same stood here more than once; it stands once.", "相同内容重复出现;现只保留一处。"),
  EMPTY(Kind.REMOVED_EMPTY, "An empty element that said nothing was left out.", "省略了没有内容的空元素。"),
  NOT_STATED(
      Kind.ADDED,
      "DCC 3.3.0 demands this and the document does not state it; it says so.",
      "DCC 3.3.0 要求此项而原文未说明;现注明未说明。");

  private final Kind kind;
  private final String en;
  private final String zh;

  Wording(Kind kind, String en, String zh) {
    this.kind = kind;
    this.en = en;
    this.zh = zh;
  }

  Kind kind() {
    return kind;
  }

  String en() {
    return en;
  }

  String zh() {
    return zh;
  }
}
