package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement about the certificate, or metadata of a result (DCC {@code statementMetaDataType}).
 *
 * @param valid one value ({@code valid}) or one for each value ({@code validXMLList})
 * @param conformity pass, fail, conditionalPass, conditionalFail, noPass, noFail; one or one for
 *     each value
 */
public record StatementMetaData(
    @Nullable MultilingualText name,
    @Nullable RichContent description,
    List<String> countryCodes,
    @Nullable String convention,
    @Nullable Boolean traceable,
    List<String> norms,
    List<String> references,
    List<String> links,
    @Nullable RichContent declaration,
    List<Boolean> valid,
    @Nullable WrittenDate date,
    @Nullable String period,
    @Nullable Contact respAuthority,
    List<String> conformity,
    @Nullable Data data,
    @Nullable String nonSiDefinition,
    @Nullable String nonSiUnit,
    @Nullable Location location,
    Attributes attributes) {
  public StatementMetaData {
    countryCodes = List.copyOf(countryCodes);
    norms = List.copyOf(norms);
    references = List.copyOf(references);
    links = List.copyOf(links);
    valid = List.copyOf(valid);
    conformity = List.copyOf(conformity);
  }

  /** A statement to be filled in. */
  public static Builder builder(Attributes attributes) {
    return new Builder(attributes);
  }

  /** Collects what a statement says; everything is optional. */
  public static final class Builder {
    private @Nullable MultilingualText name;
    private @Nullable RichContent description;
    private List<String> countryCodes = List.of();
    private @Nullable String convention;
    private @Nullable Boolean traceable;
    private List<String> norms = List.of();
    private List<String> references = List.of();
    private List<String> links = List.of();
    private @Nullable RichContent declaration;
    private List<Boolean> valid = List.of();
    private @Nullable WrittenDate date;
    private @Nullable String period;
    private @Nullable Contact respAuthority;
    private List<String> conformity = List.of();
    private @Nullable Data data;
    private @Nullable String nonSiDefinition;
    private @Nullable String nonSiUnit;
    private @Nullable Location location;
    private final Attributes attributes;

    private Builder(Attributes attributes) {
      this.attributes = attributes;
    }

    public Builder name(@Nullable MultilingualText value) {
      this.name = value;
      return this;
    }

    public Builder description(@Nullable RichContent value) {
      this.description = value;
      return this;
    }

    public Builder countryCodes(List<String> value) {
      this.countryCodes = value;
      return this;
    }

    public Builder convention(@Nullable String value) {
      this.convention = value;
      return this;
    }

    public Builder traceable(@Nullable Boolean value) {
      this.traceable = value;
      return this;
    }

    public Builder norms(List<String> value) {
      this.norms = value;
      return this;
    }

    public Builder references(List<String> value) {
      this.references = value;
      return this;
    }

    public Builder links(List<String> value) {
      this.links = value;
      return this;
    }

    public Builder declaration(@Nullable RichContent value) {
      this.declaration = value;
      return this;
    }

    public Builder valid(List<Boolean> value) {
      this.valid = value;
      return this;
    }

    public Builder date(@Nullable WrittenDate value) {
      this.date = value;
      return this;
    }

    public Builder period(@Nullable String value) {
      this.period = value;
      return this;
    }

    public Builder respAuthority(@Nullable Contact value) {
      this.respAuthority = value;
      return this;
    }

    public Builder conformity(List<String> value) {
      this.conformity = value;
      return this;
    }

    public Builder data(@Nullable Data value) {
      this.data = value;
      return this;
    }

    public Builder nonSiDefinition(@Nullable String value) {
      this.nonSiDefinition = value;
      return this;
    }

    public Builder nonSiUnit(@Nullable String value) {
      this.nonSiUnit = value;
      return this;
    }

    public Builder location(@Nullable Location value) {
      this.location = value;
      return this;
    }

    public StatementMetaData build() {
      return new StatementMetaData(
          name,
          description,
          countryCodes,
          convention,
          traceable,
          norms,
          references,
          links,
          declaration,
          valid,
          date,
          period,
          respAuthority,
          conformity,
          data,
          nonSiDefinition,
          nonSiUnit,
          location,
          attributes);
    }
  }
}
