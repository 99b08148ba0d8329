package org.etalon.quantity.jsr385;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.measure.format.QuantityFormat;
import javax.measure.format.UnitFormat;
import javax.measure.spi.FormatService;
import javax.measure.spi.SystemOfUnits;
import javax.measure.spi.SystemOfUnitsService;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.spi.AbstractServiceProvider;

/**
 * The D-SI as a provider of JSR-385, for {@code ServiceProvider.of("D-SI")}. A program that names
 * no provider gets the one of Indriya, whose priority is higher.
 */
public final class DsiServiceProvider extends AbstractServiceProvider {
  private final DsiSystemOfUnits system = new DsiSystemOfUnits();
  private final DsiUnitFormat unitFormat = new DsiUnitFormat();
  private final DsiQuantityFormat quantityFormat = new DsiQuantityFormat(unitFormat);

  /** For {@link java.util.ServiceLoader}. */
  public DsiServiceProvider() {}

  @Override
  public int getPriority() {
    return 0;
  }

  @Override
  public SystemOfUnitsService getSystemOfUnitsService() {
    return new Systems();
  }

  @Override
  public FormatService getFormatService() {
    return new Formats();
  }

  /** The name to ask for. */
  @Override
  public String toString() {
    return DsiSystemOfUnits.NAME;
  }

  private static boolean isOurs(String name) {
    return name.equals(DsiSystemOfUnits.NAME);
  }

  private final class Systems implements SystemOfUnitsService {
    @Override
    public SystemOfUnits getSystemOfUnits() {
      return system;
    }

    @Override
    public @Nullable SystemOfUnits getSystemOfUnits(String name) {
      return isOurs(name) ? system : null;
    }

    @Override
    public Collection<SystemOfUnits> getAvailableSystemsOfUnits() {
      return List.of(system);
    }
  }

  private final class Formats implements FormatService {
    @Override
    public UnitFormat getUnitFormat() {
      return unitFormat;
    }

    @Override
    public @Nullable UnitFormat getUnitFormat(String name) {
      return isOurs(name) ? unitFormat : null;
    }

    @Override
    public @Nullable UnitFormat getUnitFormat(String name, String variant) {
      return getUnitFormat(name);
    }

    @Override
    public QuantityFormat getQuantityFormat() {
      return quantityFormat;
    }

    @Override
    public @Nullable QuantityFormat getQuantityFormat(String name) {
      return isOurs(name) ? quantityFormat : null;
    }

    @Override
    public Set<String> getAvailableFormatNames(FormatType type) {
      return Set.of(DsiSystemOfUnits.NAME);
    }
  }
}
