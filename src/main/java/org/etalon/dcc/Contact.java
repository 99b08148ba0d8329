package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation (DCC {@code contactType}, {@code contactNotStrictType}).
 *
 * @param location mandatory for laboratory, customer, owner and authority
 */
public record Contact(
    MultilingualText name,
    @Nullable String eMail,
    @Nullable String phone,
    @Nullable String fax,
    @Nullable String link,
    @Nullable Location location,
    @Nullable ByteData descriptionData,
    Attributes attributes) {

  public static Contact of(MultilingualText name, @Nullable Location location) {
    return new Contact(name, null, null, null, null, location, null, Attributes.NONE);
  }
}
