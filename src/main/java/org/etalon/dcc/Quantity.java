package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A named quantity (DCC {@code quantityType}; as {@code primitiveQuantityType} without relative
 * uncertainty and context).
 *
 * @param relativeUncertainty one value or a list, never another form
 */
public record Quantity(
    @Nullable MultilingualText name,
    @Nullable RichContent description,
    QuantityForm form,
    @Nullable Measured relativeUncertainty,
    Context context,
    Attributes attributes)
    implements DataElement {

  /** A quantity without relative uncertainty and without a context of its own. */
  public static Quantity of(
      @Nullable MultilingualText name, QuantityForm form, Attributes attributes) {
    return new Quantity(name, null, form, null, Context.EMPTY, attributes);
  }

  public Quantity withContext(Context newContext) {
    return new Quantity(name, description, form, relativeUncertainty, newContext, attributes);
  }

  public Quantity withDescription(@Nullable RichContent newDescription) {
    return new Quantity(name, newDescription, form, relativeUncertainty, context, attributes);
  }
}
